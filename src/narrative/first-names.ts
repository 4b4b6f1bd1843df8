// Given names with the gender they usually have in English texts, so that "she" can find its person. A short list from
// common knowledge, folded (no accents, lower case); names used for both are left out. The texts' own evidence
// (Mr, spokeswoman, "she" right after a name) goes before it.

const list = (names: string): readonly string[] => names.split(/\s+/).filter(Boolean);

const MALE =
	list(`aaron abdul abdullah abe abel abraham achim adam adnan adrian ahmad ahmed aidan alan alastair albert aldo
alec alejandro aleksandar aleksander aleksandr alessandro alex alexander alexandre alexei alfonso alfred ali alistair allan
allen alvaro amadou amin amir amos anatoly anders andre andreas andrei andrew andrey andrzej angelo angus anil anthony anton
antonio antony archie ari armand arnaud arne arnold arthur artur arturo asher ashok august augusto axel barack barnaby
barry bart bartosz basil bastian ben benedict benedikt benjamin benoit bernard bernd bernhard bernie bert bilal bill billy
bjorn bob bobby bogdan boris brad brandon brendan brett brian bruce bruno bryan byron caleb calvin cameron carl carlo carlos
carsten casper cedric cesar chad charles charlie chris christian christoph christophe christopher chuck ciaran cillian
claude claudio clay clemens clement cliff clifford clive colin colm conor conrad corey cormac cornelius craig cyril damian
damien dan daniel danny dario darius darragh darren dave david davide dean declan denis dennis derek dermot desmond dev
dick didier diego dieter dietmar dimitri dirk dmitri dmitry dominic dominik don donal donald doug douglas duncan dustin
dwight dylan eamon ed eddie edgar edmund eduardo edward edwin egon einar elias elijah elliot elliott elon emanuel emil
emilio emmanuel emmett enrico enrique enzo eoin eric erich erik ernest ernesto ernst erwin esteban ethan etienne eugene evan
ezra fabian fabio fabrice farid faisal felipe felix ferdinand fergus fernando fidel filip finbar finn fionn florian
francesco francis francisco franco francois frank franklin franz fraser fred frederic frederick frederik friedrich fritz
gabriel gareth garry gary gaspard gaston gavin gene geoff geoffrey georg george georges georgi gerald gerard gerhard gianni
gideon gil gilbert gilles gino giorgio giovanni giuseppe glen glenn gordon graeme graham grant greg gregor gregory guido
guillaume guillermo gunnar gunter gunther gus gustav gustavo guy hakan hal hamid hamish hamza hank hannes hans harald hari
harold harry harvey hasan hassan hector heinrich heinz helge helmut hendrik henri henrik henry herbert herman hermann hiroshi
homer horace horst howard hubert hugh hugo humphrey hussein iain ian ibrahim ignacio igor ilya imran ingmar isaac isaiah
ismail ivan ivar ivo jack jackson jacob jacques jaime jakob jakub james jamie jan janos jared jarek jason jasper javier jay
jean jed jeff jeffrey jens jeremiah jeremy jerome jerry jerzy jesse jesus jim jimmy joachim joao joaquin jochen joe joel
johan johann johannes john johnny jon jonah jonas jonathan jordi jorge jorgen jose josef joseph josh joshua juan judd jude
jules julian julien julio jurgen justin kai kamal kareem karel karim karl kaspar keith ken kenji kenneth kevin khalid kieran
kirill kirk klaus konrad konstantin kristian kristof kurt kwame kyle lachlan lamar lance larry lars laszlo laurence laurent
lawrence lee leif len lennart leo leon leonard leonardo leonid leopold leroy les leszek lev levi lewis liam lionel lloyd
lorenz lorenzo lothar lou louis luc luca lucas lucian luciano ludwig luigi luis luka lukas luke lutz mads magnus mahmoud malcolm
malik manfred manuel marc marcel marcello marcin marco marcos marcus marek mariano mario marius mark marko markus marlon
marshall martin marty marvin mason mateo mateusz mathias mathieu matias matt matteo matthew matthias matthieu maurice
mauricio max maxim maximilian mehmet melvin michael michal michel miguel mihai mikael mike mikhail miklos milan miles milo
milos milton mitch mitchell mohamed mohammad mohammed morgan moritz morris mortimer moses muhammad murat murray mustafa nadeem nasser
nathan nathaniel ned neil nelson niall nicholas nick nico nicolas nicolo nigel nikhil niklas nikola nikolai nikolas nils noah
noel norbert norman olaf olav ole oleg oleksandr oliver olivier omar orlando orson oscar oskar osman oswald otis otto ovidiu owen pablo paddy padraig
paolo pascal pat patrick patrik paul paulo pavel pawel pedro per percy pete peter petr petros phil philip philipp philippe
phillip pierce pierre piers pieter pietro piotr prakash quentin quincy rafael rafal rainer raj rajesh ralf ralph ramon randy rashid raul
ravi ray raymond reginald reinhard rene reuben rex ricardo riccardo richard rick ricky rob robert roberto robin rod roderick
rodrigo roger rohan roland rolf roman romeo ron ronald ronan rory ross roy ruben rudi rudolf rufus rupert russell ryan salim salvador salvatore
sam sami samir samuel sander sandro sanjay santiago saul scott sean sebastian selim serge sergei sergey sergio seth shane shaun shawn
sheldon sidney siegfried sigurd silas silvio simon soren spencer stan stanislav stanley stefan stefano steffen stephan stephane
stephen sterling steve steven stewart stuart sulaiman sunil sven taavi tariq ted teddy teo terence terrence terry theo theodor theodore thierry
thomas thor thorsten tibor tim timo timothy tobias toby todd tom tomas tomasz tommy tony torben torsten travis trevor tristan
troy tuomas tyler ugo ulf uli ulrich umar umberto uwe vaclav valentin valentino valery vasil vasily vernon victor vidar viktor vikram vince vincent vincenzo virgil
vito vitaly vivek vladimir volker volodymyr wade wallace walter warren wayne werner wesley wilbur wilfred wilhelm will
willem william willy winston wojciech wolf wolfgang woody xavier yannick yann yasin yiannis yuri yusuf yves zach zachary zoltan callum ewan tadeusz henryk
kofi kwesi chidi emeka obinna tunde femi sipho thabo tendai kenji takeshi haruto kenta minh hung arjun rahul amit vijay suresh ramesh imre bela gabor andras istvan ferenc lajos radek jiri ondrej tomislav goran zoran dragan vuk nikos yannis kostas giorgos stavros dimitris`);

const FEMALE =
	list(`abigail ada adela adele adriana agata agatha agnes agnieszka aileen aimee aisha aisling alba alberta aleksandra
alessandra alessia alexandra alexandria alexia alice alicia alina alison allison alma amanda amara amber amelia amelie amina amira amy ana anastasia
andrea angela angelica angelina angie anika anita anja anna annabel annabelle anne annegret anneke annelies anneliese annemarie annette annika
anouk antje antonia anya apolline arabella ariana arlene asha ashley astrid asuncion audrey aurelia aurora ava barbara beata beatrice beatrix beatriz becky
belinda bella berenice bernadette bertha beth bethany betsy betty beverly bianca birgit bonnie brenda briana bridget brigitta brigitte britt brooke
camila camilla camille candice cara carina carla carmen carol carole carolina caroline carrie cassandra catalina caterina catherine
cathy cecilia cecile celeste celia chantal charlotte chelsea cheryl chiara chloe christa christiane christina christine
ciara cindy claire clara clarissa claudia clementine colette colleen concepcion connie constance consuelo cora cordelia corinna corinne cristina cynthia dagmar daisy dana danica
daniela daniella danielle daphne dawn deborah debra deirdre delia delphine denise diana diane dina dolores dominique donna dora doreen doris dorothea
dorothy edda edith edna eileen eilidh ekaterina elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth elke ella ellen elodie eloise
elsa elsbeth elspeth emilia emilie emily emma erica erika erin esme esmeralda estelle esther eva evangeline eve evelyn ewa fatima fatou faye felicia felicity fern
fernanda fiona flora florence frances francesca francine francoise franziska freda frederica freya frida gabriela gabriella gabrielle gail
gemma genevieve georgia georgina geraldine gerda gertrude gillian gina ginger gisela giselle gitta giulia gladys glenda gloria grace grainne greta
gretchen gudrun gunilla gwen gwendolyn halima hannah hanna hanne harriet hazel heather hedda hedwig heidi heike helen helena helene helga henrietta
henriette hermione hilary hilda hildegard hollie holly hope ida ilaria ilona ilse imelda imogen ines inga inge ingeborg ingrid irena irene irina iris irma isabel
isabella isabelle isla isolde iva ivana ivanka ivy jackie jacqueline jade jana jane janet janice janine jasmin jasmine jean-marie jeanette jeanne jelena jemima jen jenna
jennifer jenny jessica jill jo joan joanna joanne jocelyn johanna josefina josephine joy joyce juanita judith judy julia juliana julianne julie juliet
juliette june justine karen karin karina karla karolina kasia kate katarina katarzyna katerina katharina katharine katherine kathleen kathryn kathy katie katja katrin katrina katya
kavita kay kayla keira kelly kerstin kimberly kirsten kirsty klara kristen kristi kristin kristina kristine lana lara latoya laura lauren lavinia lea leah leila lena
leona leonie leonora lesley leslie leticia lidia lila lilian liliana lilly lily linda lindsay lindsey lisa lise lissa liv livia liz liza lizandra lois lola lorena loretta lorna
lorraine lotta lotte louisa louise lucia luciana lucie lucinda lucy ludmila luisa luna lydia lynda lynn mabel madeleine madeline madison mae magda magdalena maggie
maia maja malala malin mandy manuela mara marcela marcia margaret margarita margherita margot margrethe marguerite maria mariam mariana marianne marie mariel marietta marija marilyn
marina marion marisa marisol marit marjorie marlene marta martha martina mary maryam mathilda mathilde matilda maud maura maureen mavis maya mei melanie melinda
melissa mercedes meredith mia michaela michele michelle mila milena millicent mina minerva miranda miriam moira molly mona monica monika monique muriel myra myrtle nadia
nadine nadya naima nancy naomi natalia natalie natasha nell nellie nicola nicole nicoletta nina noemi nora noreen norma nuala octavia oksana olena olga olive olivia
olympia oonagh ophelia orla orsolya orysia paige pam pamela paola patience patricia patty paula paulina pauline pearl peggy penelope penny petra philippa phoebe phyllis pia pilar polly
priscilla priti priya prudence rachel ramona ranya raquel rebecca regina renata renate rhea rhiannon rhoda rhona rita roberta roisin romy rosa rosalie rosalind rosanna rose rosemary rosie
rowena roxanne ruth sabina sabine sabrina sadie saida sally salma samantha samira sandra sanja sanna saoirse sara sarah saskia selena selma serena sharon sheila
shelley sherry shirley shreya sibyl sienna sigrid silke silvia simone sinead siobhan sofia sofie solange sonia sonja sonya sophia sophie soraya stacey stacy stefanie stella
stephanie sue susan susana susanna susanne susie suzanne svetlana sybil sylvia sylvie tabitha tamara tamsin tania tanja tanya tara tatiana tatjana teresa teresita tess tessa thalia
thea thelma theresa therese tiffany tilda tilly tina tracey tracy trudy ulla ulrike una ursula uta valentina valeria valerie vanessa vera verena
verity veronica veronika victoria viktoria vilma viola violet virginia vivian viviane vivien vivienne wanda wendy wiebke wilhelmina wilma winifred winnie xenia yasmin yasmine yelena
yolanda yulia yvette yvonne zahra zainab zara zelda zita zoe zofia zora zuzana adaeze chiamaka folake ngozi nkechi amaka thandi thandiwe nomsa yuki akiko keiko mai linh lakshmi anjali deepa sunita anushka ilsa maren mareike birte wencke solveig ragnhild gunhild annelise ingebjorg tove aino aino eeva kaisa liisa`);

const GENDER = new Map<string, 'male' | 'female'>([
	...FEMALE.map(name => [name, 'female'] as const),
	...MALE.map(name => [name, 'male'] as const),
]);

/** As English pronouns have it; unknown where a text does not tell. */
export type Gender = 'male' | 'female';

/** The gender a given name (folded, lower case) usually has, or undefined where it is unknown or used for both. */
export const genderOfFirstName = (folded: string): 'male' | 'female' | undefined =>
	GENDER.get(folded) ?? GENDER.get(folded.split('-')[0] ?? '');
