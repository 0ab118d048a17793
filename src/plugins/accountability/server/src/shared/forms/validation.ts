import { errors, z } from '@strapi/utils';

import type { Bilingual, Language } from '../http/language';

/** What is wrong with one field. */
export interface FieldError {
  path: (string | number)[];
  message: string;
  name: 'ValidationError';
}

type Issue = z.core.$ZodIssue;

const HEADLINE: Bilingual = {
  es: 'Revise los campos señalados.',
  en: 'Check the fields pointed out.',
};

/** A program can send thousands of wrong fields: the answer names what a person can read. */
const MOST_NAMED = 50;
const LONGEST_NAME = 100;

/** What zod found, said to a citizen. A rule of our own (`custom`) brings its own sentence, in both languages. */
function sentence(issue: Issue, language: Language): string {
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const missing = () => say('Este campo es obligatorio.', 'This field is required.');
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return missing();
      return issue.origin === 'string'
        ? say(`Escriba al menos ${issue.minimum} caracteres.`, `Write at least ${issue.minimum} characters.`)
        : say(`Debe ser al menos ${issue.minimum}.`, `Must be at least ${issue.minimum}.`);
    case 'too_big':
      return issue.origin === 'string'
        ? say(
            `Escriba como máximo ${issue.maximum} caracteres.`,
            `Write at most ${issue.maximum} characters.`,
          )
        : say(`Debe ser como máximo ${issue.maximum}.`, `Must be at most ${issue.maximum}.`);
    case 'invalid_value':
      if (issue.input === undefined) return missing();
      return issue.values.length === 1
        ? say(`Debe ser ${String(issue.values[0])}.`, `Must be ${String(issue.values[0])}.`)
        : say(
            `Elija una de las opciones: ${issue.values.join(', ')}.`,
            `Choose one of: ${issue.values.join(', ')}.`,
          );
    case 'invalid_format':
      return issue.format === 'email'
        ? say(
            'Escriba un correo válido, como nombre@ejemplo.co.',
            'Write a valid email address, such as name@example.co.',
          )
        : say('No tiene el formato esperado.', 'It does not have the expected format.');
    case 'unrecognized_keys':
      return say('Este campo no existe.', 'There is no such field.');
    case 'custom':
      return (issue.params?.sentence as Bilingual | undefined)?.[language] ?? issue.message;
    default:
      return issue.input === undefined
        ? missing()
        : say('No tiene el formato esperado.', 'It does not have the expected format.');
  }
}

function fieldErrors(issue: Issue, language: Language): FieldError[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const paths =
    issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, MOST_NAMED).map((key) => [...path, key.slice(0, LONGEST_NAME)])
      : [path];
  return paths.map((one) => ({ path: one, message: sentence(issue, language), name: 'ValidationError' }));
}

/** Deeper than any form or filter goes. */
const DEEPEST = 20;
const TOO_DEEP: Bilingual = {
  es: 'Tiene demasiados niveles, unos dentro de otros.',
  en: 'It is nested too deeply.',
};

/** Whether values lie in one another deeper than that. Not recursive: that is what a deep value is sent against. */
function isTooDeep(value: unknown, deepest = DEEPEST): boolean {
  let level = [value];
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return level.length > 0;
}

/** The members that lie too deep, each of them a field somebody sent; the value itself, where it is a list. */
function tooDeep(value: unknown, language: Language): FieldError[] {
  const names = isPlain(value)
    ? Object.keys(value).filter((name) => isTooDeep(value[name], DEEPEST - 1))
    : [];
  const paths = names.length > 0 ? names.map((name) => [name.slice(0, LONGEST_NAME)]) : [[]];
  return paths
    .slice(0, MOST_NAMED)
    .map((path) => ({ path, message: TOO_DEEP[language], name: 'ValidationError' }));
}

/** What JSON, a query or a form is read as: no instance of anything. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * The value without what zod stumbles over: it compares the `length` of whatever has one, also of an object where a text
 * belongs, and an object cannot be compared. No field of ours is called so.
 */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isPlain(value)) return value;
  const members = Object.entries(value).filter(([name, inner]) => name !== 'length' || !isPlain(inner));
  return Object.fromEntries(members.map(([name, inner]) => [name, comparable(inner)]));
}

/** A value as it was read, or what is wrong with it. */
export type Checked<T> = { ok: true; data: T } | { ok: false; wrong: FieldError[] };

/** The value as the schema reads it, or the path of each wrong field, with a sentence in the reader's language. */
export function check<T extends z.ZodType>(
  schema: T,
  value: unknown,
  language: Language,
): Checked<z.output<T>> {
  // Zod writes what it refuses into its error, recursively: thousands of levels would run it out of stack.
  if (isTooDeep(value)) return { ok: false, wrong: tooDeep(value, language) };
  const result = schema.safeParse(comparable(value), { reportInput: true });
  if (result.success) return { ok: true, data: result.data };
  const issues = result.error.issues.slice(0, MOST_NAMED);
  return { ok: false, wrong: issues.flatMap((issue) => fieldErrors(issue, language)) };
}

/** Two parts of one request, read together: what is wrong in either is told at once. */
export function both<A, B>(one: Checked<A>, other: Checked<B>): Checked<[A, B]> {
  if (one.ok && other.ok) return { ok: true, data: [one.data, other.data] };
  return { ok: false, wrong: [one, other].flatMap((part) => (part.ok ? [] : part.wrong)) };
}

/** The refusal of all these fields: a 400 with `details.errors[]`. */
export const refusalOfFields = (wrong: FieldError[], language: Language) =>
  new errors.ValidationError(HEADLINE[language], { errors: wrong.slice(0, MOST_NAMED) });

/**
 * What was read.
 *
 * @param besides what else is wrong, told where the request is refused anyway
 * @throws ValidationError (a 400) that names each wrong field
 */
export function accept<T>(
  checked: Checked<T>,
  language: Language,
  besides: () => FieldError[] = () => [],
): T {
  if (checked.ok) return checked.data;
  throw refusalOfFields([...checked.wrong, ...besides()], language);
}

/**
 * The value as the schema reads it.
 *
 * @throws ValidationError (a 400) with `details.errors[]`: the path of each wrong field, and a sentence in the
 * reader's language.
 */
export const validate = <T extends z.ZodType>(schema: T, value: unknown, language: Language): z.output<T> =>
  accept(check(schema, value, language), language);

/** The parsed body, which Strapi's body middleware puts on a request and Koa's types do not know. */
export function bodyOf(ctx: { request: object }): unknown {
  return (ctx.request as { body?: unknown }).body;
}

/** What a rule that no schema holds (it needs the database) finds wrong with a field. */
export const wrongField = (path: string[], sentences: Bilingual, language: Language): FieldError => ({
  path,
  message: sentences[language],
  name: 'ValidationError',
});

/** A refusal of that one field. */
export const fieldError = (path: string[], sentences: Bilingual, language: Language) =>
  new errors.ValidationError(sentences[language], { errors: [wrongField(path, sentences, language)] });

/** For a route that takes no parameters: any is a 400 that names it. */
export const noQuerySchema = z.strictObject({});

/** A sentence of our own for a schema's rule. */
export const saying = (sentences: Bilingual) => ({ params: { sentence: sentences } });
