import type { Asked } from './requests/asked.ts';

/** Nobody in particular: `what did others do?` */
const NOBODY =
  /^(?:others?|people|they|you|we|i|it|this|that|these|any(?:one|body)|some(?:one|body)|everyone|researchers|scientists|experts|the (?:authors?|others|community|field|literature|paper))\b/i;
/** What may stand behind a name: years, a topic, others. */
const FURTHER = /^(?:since|from|in|on|about|before|after|until|with|between|at|this|last|of|regarding)\b/i;

/** `author:levine -imitation` says it in the query language, which reads all of it. */
const QUERY_LANGUAGE = /"|(?:^|\s)-(?=[\p{L}\p{N}])|\p{L}:\S/u;

/** How people ask for papers by somebody. */
export const ASKED_BY: readonly Asked[] = [
  {
    phrases: {
      en: [
        '[{det}] [{adjective}] {noun} [(that|which)] [(is|are|was|were|has been|have been)] [(written|published|authored|done|made|co-authored|coauthored|produced|released|put out)] (by|from) [(the)] [(author|researcher|group of|lab of)] <by>',
        '(what|which {noun}) (did|does|do|has|have|is|was|were) <by> [(all|also|ever|so far|recently|together)] (write|wrote|written|publish|published|author|authored|work on|worked on|works on|working on|done|do|doing|produced?|released?|contributed? to|contributed?|co-?author|co-?authored|put out|come up with) [{together}] [<more>]',
        '(did|has|have|does|do) <by> [(ever|also|all)] (write|written|publish|published|author|authored|worked|work|collaborated?|co-?author|co-?authored|produced?|done|have|contributed?) [(something|anything|papers?|articles?|a paper|on something)] [{together}] [here] [<more>]',
        '[(list|show|find|tell {me}|get|give {me})] (what|everything|all|anything|something) [that] <by> (wrote|has written|have written|published|has published|have published|authored|has authored|did|has done|worked on|writes|publishes) [<more>]',
        "<by> 's ([{adjective}] {noun}|[{adjective}] [research] (papers|articles|work|works|publications|output|bibliography))",
        '(papers|articles|publications|works) (of|with|co-authored with|coauthored with|featuring) <person>',
        '(who is|who.s|tell {me} (about|who is)) <person>',
        '(written|published|authored|co-authored|coauthored) (by|with) <by>',
        '(what|what else) (is|.s|has|have|are|did|does|do) <by> (been up to|been working on|been doing|up to|working on|doing|interested in|known for|famous for)',
        '[{det}] [{noun}] (with|having) <by> [as] [(an|a|the)] (author|co-author|coauthor)',
        '(is|are) <person> (in|among|part of) (your|the|this) (library|collection|authors|list|database|corpus)',
        'the <person> (one|ones|stuff)',
        '(is|are) there [(any|some|a)] {noun} (by|from|of|with) <person>',
      ],
      de: [
        '[{det}] [{adjective}] {noun} (von|durch) <person>',
        'was (hat|haben) <by> (geschrieben|veröffentlicht|publiziert|verfasst) [{together}] [<more>]',
        '(hat|haben) <by> (etwas|was) [(zusammen|gemeinsam)] (geschrieben|veröffentlicht|publiziert)',
      ],
      fr: [
        "(qu'a|qu'ont|que (a|ont)) (écrit|publié) <by>",
        '[{det}] {noun} (écrits? par|publiés? par|par) <by>',
        '[{det}] {noun} de <person>',
      ],
      es: [
        'qu. (ha|han) (escrito|publicado) <by>',
        '[{det}] {noun} (escritos? por|publicados? por|por) <by>',
        '[{det}] {noun} de <person>',
      ],
      ja: ['<person> (さん|氏) の {noun}', '<person> の書いた {noun}'],
    },
    read: ({ by: name, person = '', more = '' }) => {
      if (QUERY_LANGUAGE.test(name ?? person)) return undefined;
      if (NOBODY.test(name ?? person) || (more !== '' && !FURTHER.test(more))) return undefined;
      const by = name === undefined ? person : `${name} ${more}`.trim();
      // Of `papers of …` and `who is …` only the library tells whether it is a person.
      const topic = name === undefined ? person : '';
      return { kind: 'ask', topic, said: by, asks: true, newest: false, by };
    },
  },
  {
    // `author:Sergey Levine` is a name, `author:levine offline` a name and a word: only the library tells.
    phrases: { en: ['(author|authors|by) (:|is|are) <person>'] },
    read: ({ person = '' }) => {
      if (QUERY_LANGUAGE.test(person) || NOBODY.test(person)) return undefined;
      const topic = person.includes(' ') ? `author:${person}` : '';
      return { kind: 'ask', topic, said: person, asks: true, newest: false, by: person };
    },
  },
];
