import { stem } from '../words/analyzer.ts';

/**
 * What abstracts of every field have and titles hardly ever, by `node bench/scholarly-prose.ts` over aeronautics, library
 * science, biomedicine and machine learning, less what is a subject somewhere (`error`, `parameter`).
 */
const MEASURED = `
  ability able above acceptance according account accuracy achieve acquired across actual addition address
  adequately adopts advances advantages aims allow almost alone along although amounts analyses analyze
  apparent appear applying appropriately areas arise assume assumptions attempt authors available avoiding
  background basic becomes begins believe benefiting best better broad called cannot carry cases certain
  challenges choice chosen clear close common compared concerns conclude conclusions confirm consequence
  considerable considers constant containing conventional corresponding create dealing decreases defined
  degree demonstrating describe desired detailed different difficult directly discuss distinguish down
  downstream due earlier effort either empirically employ enables entirely equips especially essential
  establish etc even every examining example exceptional exhibiting existing expands expected extend
  extensive extent extremely facilitate fact fail far favor finally findings first five focus focused
  followed form formulating found four frequently full fully fundamental further furthermore gain give
  given good governed great greater greatly growing help hence higher highly however idea identical
  illustrates immediately implementation implies important include increase increasingly indicating
  individual instead interest introduce involve issue itself just key known lacking larger latter least
  led less limited little longer lower made main mainly maintain major making manner may modification
  modified named necessary next not observed obtaining occur offers often overall paper particular
  particularly percent performs permit place possess possibilities present previous previously primarily
  procedure produces promising propose prove provides published quantity question raise range rapidly
  rather reached received recently recognizing reducing reflect regarding relative remains replaced
  represents requires respect results rise satisfy seems seen serves set several show shown significant
  significantly simultaneously situation size specifically specifying start strong subsequently
  substantially success sufficient suggests suitable taken tends therefore third though throughout thus
  together totaling traditional treating turn typical underlying understood unique upon usually utility
  variety various vary when whereas whether whose widely will within without work years yet yield`;

/** Of the same kind, in titles too. */
const TITLED = `
  multiple diverse standard current progress toward towards experimental derive no
  al et novel new effective efficient approach method experiment outperform improve evaluate study
  framework simple remarkable superior comprehensive crucial insight leverage motivate inspire art
  baseline`;

const PROSE: ReadonlySet<string> = new Set(`${MEASURED} ${TITLED}`.trim().split(/\s+/).map(stem));

/** Is a term of how scholars write in every field, so that it says nothing of what a paper is about? */
export function isScholarlyProse(term: string): boolean {
  return PROSE.has(term);
}
