/** Nothing in a name is longer. */
const LONGEST = 300;

/** As the API has them: keys are of digits and capitals, eight in what Zotero itself makes. */
const NAME =
  /^\/?(groups?|users?)\/(\d{1,12})(?:\/collections?\/([a-z0-9]{1,16}))?(?:\/(?:items?(?:\/top)?)?)?$/i;

/** Behind the number of a group stands what it is called, then where in it somebody was. */
const GROUP_PAGE =
  /^https?:\/\/(?:www\.)?zotero\.org\/groups\/(\d{1,12})(?:\/[^/?#\s]*)?(?:\/collections\/([a-z0-9]{1,16}))?(?:[/?#]\S*)?$/i;

const API_ADDRESS = /^https?:\/\/api\.zotero\.org(\/[^?#\s]+)(?:[?#]\S*)?$/i;

/**
 * The one normal form of what people call a library of Zotero: `groups/12345`, `users/678`, also with `/collections/ABCD2345`, or
 * the address of a group's page.
 */
export function normaliseLibrary(spec: string): string | undefined {
  const text = spec.trim();
  if (text.length > LONGEST) return undefined;
  const [, group, ofGroup] = GROUP_PAGE.exec(text) ?? [];
  if (group !== undefined) return nameOf('groups', group, ofGroup);
  const path = API_ADDRESS.exec(text)?.[1] ?? text;
  const [, kind = '', id = '', collection] = NAME.exec(path) ?? [];
  if (id === '') return undefined;
  return nameOf(kind.toLowerCase().startsWith('group') ? 'groups' : 'users', id, collection);
}

function nameOf(kind: string, id: string, collection: string | undefined): string | undefined {
  const number = id.replace(/^0+/, '');
  if (number === '') return undefined;
  return `${kind}/${number}${collection === undefined ? '' : `/collections/${collection.toUpperCase()}`}`;
}
