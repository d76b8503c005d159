const THING = '(?:paper|article|manuscript|preprint|submission|work|note|letter|version|draft)';
const IN_COMMENT = new RegExp(
  `^\\W*(?:the |this )?(?:${THING} )?(?:is |was )?(?:withdrawn|retracted)\\b(?! from)|\\b(?:has|have) been (?:\\w+ )?(?:withdrawn|retracted)\\b(?! from)|\\b(?:withdrawn|retracted) by (?:the )?(?:authors?|arxiv|admin)`,
  'i',
);
const IN_ABSTRACT = new RegExp(
  `^\\W*(?:the |this )?(?:arXiv )?${THING} (?:has been|have been|was|is|is being) (?:\\w+ )?(?:withdrawn|retracted)\\b(?! from)`,
  'i',
);
const LOOKED_AT = 500;

/** Whether a paper says of itself that it is withdrawn, which arXiv keeps then; not that it was withdrawn from a conference. */
export function isWithdrawn(comment: string | undefined, abstract: string | undefined): boolean {
  const start = (text: string | undefined) => text?.slice(0, LOOKED_AT).replace(/\s+/g, ' ').trim() ?? '';
  return IN_COMMENT.test(start(comment)) || IN_ABSTRACT.test(start(abstract));
}
