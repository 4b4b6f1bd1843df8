// Completions for the shells, made from the tables of the command line: the commands, their options, the words an option
// takes, and files. A file goes where the shell looks for completions, or is read at its start.

import {commands, options, type Shell, shells} from './command-line.ts';

/** Subcommands with what they do; what is opened without one is no word. */
const words = Object.entries(commands).filter(([name]) => name !== 'open');

/** The words an option may take, where they are listed: `text|json|md`. */
const choicesOf = (value: string | undefined): readonly string[] => (value?.includes('|') ? value.split('|') : []);

/** Returns a script of completions for a shell. */
export function completionsFor(shell: Shell): string {
	switch (shell) {
		case 'bash':
			return bash();
		case 'zsh':
			return zsh();
		case 'fish':
			return fish();
	}
}

function bash(): string {
	const cases = Object.entries(options)
		.filter(([, {value}]) => value)
		.map(([name, {value}]) => {
			const choices = choicesOf(value);
			const reply = choices.length > 0 ? `COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word"))` : 'COMPREPLY=()';
			return `    --${name}) ${reply}; return ;;\n`;
		});
	const flags = Object.keys(options).map(name => `--${name}`);
	return `# bash completions of briefing: briefing completions bash > ~/.local/share/bash-completion/completions/briefing
_briefing() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  case $before in
${cases.join('')}    completions) COMPREPLY=($(compgen -W '${shells.join(' ')}' -- "$word")); return ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W '${flags.join(' ')}' -- "$word"))
    return
  fi
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$word"))
  if (( COMP_CWORD == 1 )); then
    COMPREPLY+=($(compgen -W '${words.map(([name]) => name).join(' ')}' -- "$word"))
  fi
}
complete -F _briefing briefing
`;
}

function zsh(): string {
	const quoted = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&');
	const specs = Object.entries(options).map(([name, {value, short, help}]) => {
		const choices = choicesOf(value);
		const argument = value
			? `:${quoted(choices.length > 0 ? name : value)}:${choices.length > 0 ? `(${choices.join(' ')})` : ''}`
			: '';
		const also = short ? `'(-${short} --${name})'{-${short},--${name}}` : `--${name}`;
		return short ? `    ${also}'[${quoted(help)}]${argument}'` : `    '${also}[${quoted(help)}]${argument}'`;
	});
	const described = words.map(([name, {help}]) => `    '${name}:${quoted(help)}'`);
	return `#compdef briefing
# zsh completions of briefing: briefing completions zsh > a folder of $fpath, as _briefing
_briefing() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  _arguments -s \\
${specs.map(spec => `${spec} \\`).join('\n')}
    '1: :{ _describe command commands; _files }' \\
    '*: :{ [[ $words[2] == completions ]] && compadd ${shells.join(' ')} || _files }'
}
_briefing "$@"
`;
}

function fish(): string {
	const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
	const lines = words.map(
		([name, {help}]) => `complete -c briefing -n __fish_use_subcommand -a ${name} -d ${quoted(help)}`,
	);
	for (const [name, {value, short, help}] of Object.entries(options)) {
		const choices = choicesOf(value);
		const argument = value ? ` -x${choices.length > 0 ? ` -a ${quoted(choices.join(' '))}` : ''}` : '';
		lines.push(`complete -c briefing -l ${name}${short ? ` -s ${short}` : ''}${argument} -d ${quoted(help)}`);
	}
	lines.push(`complete -c briefing -n '__fish_seen_subcommand_from completions' -f -a ${quoted(shells.join(' '))}`);
	return `# fish completions of briefing: briefing completions fish > ~/.config/fish/completions/briefing.fish\n${lines.join('\n')}\n`;
}
