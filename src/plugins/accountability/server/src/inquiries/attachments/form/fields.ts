import { isRecord } from '../../../shared/values';

/** A text field of a form: its name as it was sent, and its value. */
export interface FormField {
  name: string;
  value: string;
}

type Tree = Map<string, string | Tree>;

const YES = ['true', 'on', '1'];
const NO = ['false', 'off', '0'];

/** The parts of `person[name]` or `consent[purposes][]`; a name not built like that is one part. */
function partsOf(name: string): string[] {
  const [, first, rest = ''] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? [];
  if (first === undefined) return [name];
  return [first, ...Array.from(rest.matchAll(/\[([^[\]]*)\]/g), ([, part = '']) => part)];
}

/** A record with any names at all as members of its own: `__proto__` is a name like another. */
const recordOf = (members: Iterable<readonly [string, unknown]>): Record<string, unknown> =>
  Object.fromEntries(members);

/** A name given twice makes a list, which no single field takes: the schema refuses it as that. */
const branchOf = (value: string | Tree | undefined): Tree =>
  value instanceof Map ? value : new Map<string, string | Tree>(value === undefined ? [] : [['0', value]]);

function put(tree: Tree, [part = '', ...rest]: string[], value: string): void {
  const key = part === '' ? String(tree.size) : part;
  const before = tree.get(key);
  if (rest.length === 0 && before === undefined) {
    tree.set(key, value);
    return;
  }
  const branch = branchOf(before);
  tree.set(key, branch);
  put(branch, rest.length > 0 ? rest : [''], value);
}

function grown(tree: Tree | string): unknown {
  if (typeof tree === 'string') return tree;
  const entries = [...tree].map(([name, value]) => [name, grown(value)] as const);
  const isList = entries.length > 0 && entries.every(([name], at) => name === String(at));
  return isList ? entries.map(([, value]) => value) : recordOf(entries);
}

/** A field that may be sent as JSON text. What is no JSON stays text, and is refused by the schema as that. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function truth(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const written = value.trim().toLowerCase();
  return YES.includes(written) ? true : NO.includes(written) ? false : value;
}

function consentOf(value: unknown): unknown {
  const consent = parsed(value);
  if (!isRecord(consent)) return consent;
  const { notice, purposes, ...rest } = consent;
  return {
    ...rest,
    ...(notice === undefined ? {} : { notice: truth(notice) }),
    ...(purposes === undefined ? {} : { purposes: typeof purposes === 'string' ? [purposes] : purposes }),
  };
}

/**
 * The fields of a multipart form as the same body would be in JSON, for the same schema: names with brackets become
 * objects and lists, `person` and `consent` may be JSON text, and truth values are words.
 */
export function bodyOfFields(fields: readonly FormField[]): Record<string, unknown> {
  const tree: Tree = new Map();
  for (const { name, value } of fields) put(tree, partsOf(name), value);
  const body = recordOf([...tree].map(([name, value]) => [name, grown(value)] as const));
  return {
    ...body,
    ...('anonymous' in body ? { anonymous: truth(body.anonymous) } : {}),
    ...('person' in body ? { person: parsed(body.person) } : {}),
    ...('consent' in body ? { consent: consentOf(body.consent) } : {}),
  };
}
