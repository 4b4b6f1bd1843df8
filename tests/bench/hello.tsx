// The smallest Ink program: what any program of this stack costs before it does anything. The bench bundles it like
// the product and compares first frames. `q` ends it.

import {render, Text, useApp, useInput} from 'ink';

function Hello() {
	const {exit} = useApp();
	useInput(input => {
		if (input === 'q') exit();
	});
	return <Text>hello, world</Text>;
}

render(<Hello />, {alternateScreen: true});
