/** A lemma with all its forms, the lemma among them. */
type LemmaWithForms = readonly [lemma: string, forms: readonly string[]];

const words = (list: string): string[] => list.trim().split(/\s+/);

const nouns = words(`
  election elector electorate electability electoralist by-election re-election constituency
  constitution constitutionality constitutionalism parliament parliamentarian senate senator deputy
  president presidency minister ministry ministership government governor governance akim akimat
  maslikhat mazhilis oblast rayon tenge district region municipality council councillor commission
  commissioner committee chairman chairperson secretary candidate candidacy nomination nominee voter
  ballot mandate referendum plebiscite law lawyer legislation legislator legislature legality
  legitimacy statute decree ordinance resolution regulation article paragraph clause subparagraph
  charter treaty convention declaration protocol court judge judiciary judgment prosecutor tribunal
  jurisdiction verdict sentence appeal citizen citizenship nationality right freedom liberty duty
  obligation responsibility accountability transparency decentralization centralization
  self-government self-governance autonomy subsidiarity sovereignty independence democracy democrat
  dismissal appointment appointee impeachment resignation revocation vacancy quorum majority
  minority opposition party faction bloc coalition budget tax revenue subsidy property authority
  power body agency territory county official officer employee administration administrator
  monitoring oversight supervision supervisor petition amendment bylaw provision sanction offence
  penalty crisis basis analysis census thesis`);

const verbs = words(`
  elect re-elect appoint reappoint nominate dismiss revoke recall resign impeach govern administer
  legislate enact adopt approve ratify promulgate amend repeal abolish annul invalidate implement
  enforce supervise delegate devolve decentralize empower authorize authorise prohibit guarantee
  violate infringe prosecute convict acquit adjudicate convene dissolve preside constitute represent
  deliberate scrutinize inspect certify verify allocate levy impose exempt comply oblige entitle
  enfranchise disenfranchise register declare announce exercise participate recognize`);

const adjectives = words(`
  electoral elective electable unelected constitutional unconstitutional parliamentary presidential
  ministerial governmental municipal regional legislative legal illegal legitimate judicial
  democratic accountable transparent autonomous sovereign independent administrative budgetary
  local public civil territorial representative executive`);

const doubled = new Set(words('acquit annul'));
const irregular: { readonly [noun: string]: string } = {
  chairman: 'chairmen',
  crisis: 'crises',
  basis: 'bases',
  analysis: 'analyses',
  thesis: 'theses',
  tenge: 'tenge',
  mazhilis: 'mazhilis',
};

function plural(noun: string): string {
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function nounForms(noun: string): LemmaWithForms {
  const many = plural(noun);
  const ofMany = many.endsWith('s') ? `${many}'` : `${many}'s`;
  return [noun, [...new Set([noun, `${noun}'s`, many, ofMany])]];
}

function verbForms(verb: string): LemmaWithForms {
  if (verb.endsWith('e')) {
    const stem = verb.slice(0, -1);
    return [verb, [verb, `${verb}s`, `${verb}d`, `${stem}ing`]];
  }
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`]];
  }
  const stem = doubled.has(verb) ? verb + verb.slice(-1) : verb;
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, [verb, third, `${stem}ed`, `${stem}ing`]];
}

/** Forms of words of law and politics; close derivations have lemmas of their own. */
export function legalFormsEn(): LemmaWithForms[] {
  return [
    ...nouns.map(nounForms),
    ...verbs.map(verbForms),
    ...adjectives.map((adjective): LemmaWithForms => [adjective, [adjective]]),
  ];
}
