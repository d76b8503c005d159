/**
 * Is it something that a journal prints beside its papers: a cover, a table of contents, an advertisement, or a word on a paper
 * that appeared before? What has no authors may be an editorial, which is one.
 * @param section what the journal calls its kind
 */
export function isNoPaper(title: string, section: string): boolean {
  const plain = title
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return NO_SECTION.test(section.trim()) || WHOLE.test(plain) || NOTICE.test(plain);
}

const NO_SECTION =
  /^(?:advertisements?|adverts?|announcements?|calendar|corrections?|correction notice|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|front matter|back matter|issue information|table of contents|retractions?|jobs?|careers? ads?)$/i;

/** As whole titles; an article *on* covers has more words. */
const WHOLE =
  /^(?:issue (?:information|highlights)|(?:table of )?contents(?: list)?|(?:inside )?(?:front|back|outside) ?cover(?: image| picture)?|cover (?:image|picture|feature)|(?:editorial|advisory) board(?: (?:page|and publication information|members))?|masthead|publication information|front matter|back matter|advertisements?|author index|subject index|index to volume \d+|(?:list of |thanks? to |acknowledge?ments? (?:to|of) )(?:the )?(?:re(?:viewers|ferees)|peer reviewers)(?: \d{4})?|calls? for papers|instructions? (?:to|for) authors|information for authors|subscription information|copyright page|\[?(?:blank|title) page\]?|(?:author |publisher |editorial )?(?:corrections?|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|retractions?)(?: notice)?)[\s.]*$/i;

/** Words before the title of the paper that they are about; `Correction of motion` and `Correction to the mean` are topics. */
const NOTICE =
  /^(?:(?:author|publisher|editorial)(?:['’]s)? )?(?:correction(?: to)?(?:\s?[:–—“”"‘]|\s['’])|(?:corrigendum|erratum|addendum)(?: (?:to|for|on)\b|\s?[:–—])|(?:retraction (?:note|notice)|notice of retraction|retraction|(?:editorial )?expression of concern)(?: to)?\s?[:–—“"])/i;
