/** How much a word says about where a text comes from. */

const FUNCTION_WORDS = `a about above after again against all also although am among an and any are as at be because been
before being below between both but by can cannot could did do does doing down during each either even ever every few
for from further had has have having he her here hers herself him himself his how i if in including into is it its
itself just may me might more most much must my myself neither no nor not now of off on once only onto or other our
ours out over own per rather s same shall she should since so some such t than that the their theirs them themselves
then there these they this those through thus to too toward towards under until up upon us very was we were what when
where whether which while who whom whose why will with within without would yet you your yours 0 1 2 3 1st 2nd 3rd`;

/** What statements, communiqués and speeches about policy are made of, whoever makes them. */
const STOCK_WORDS = `achieve action agree agreed area areas attack attacks ahead bilateral bring brought call called
calls challenge challenges commitment committed common communities community comprehensive concern concerns condemn
condemned consider continue cooperation countries country critical deepen defence defense democracies development dialogue
discussion discussions disputes economic efforts emphasized end enhance enhanced enhancing ensure ensuring evolving
exercises face force foreign forms forum framework free freedom full future global good government governance great
group growing held high importance important inclusive increasing infrastructure initiative integrity interest
interests international issues joint jointly justice key law leaders level lives maintain maintaining major make
maritime measures meeting military minister ministers ministerial mutual nation national nations navigation need new
norms open order partner partners partnership peace peaceful people perpetrators policy political promote prosperity
prosperous reaffirm reaffirmed recent region regional relations relationship resolution respect responsible role rule
rules based said secure security shared sovereignty stability stable stand stands state states strategic stress
stressed strengthen strengthening strong strongly support sustainable technology territorial terrorism terror
terrorist terrorists threat threats ties time times together trade transparency two united use value values
violence vision vital war way well work working world year years`;

const FUNCTION = new Set(FUNCTION_WORDS.split(/\s+/));
const STOCK = new Set(STOCK_WORDS.split(/\s+/));

/** Whether a folded word only holds others together. */
export function isFunctionWord(folded: string): boolean {
  return FUNCTION.has(folded);
}

/** Whether a folded word is found in any text about policy. */
export function isStockWord(folded: string): boolean {
  return STOCK.has(folded);
}
