import type { z } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { checkIdempotencyKey } from '../../shared/http/idempotency-key';
import { type Language, languageOf } from '../../shared/http/language';
import { both, check, type FieldError, refusalOfFields, wrongField } from '../../shared/forms/validation';
import { isRecord } from '../../shared/values';

import { hearingField } from './validation';

export const UNKNOWN_HEARING = {
  es: 'No hay una audiencia con esta dirección.',
  en: 'There is no such hearing.',
};

/** A hearing that the public does not know, of a filing that is refused for something else. */
async function wrongHearing(body: unknown, language: Language): Promise<FieldError[]> {
  const slug = isRecord(body) ? hearingField.safeParse(body.hearing).data : undefined;
  if (slug === undefined || (await getService('hearings').published(slug)) !== null) return [];
  return [wrongField(['hearing'], UNKNOWN_HEARING, language)];
}

/**
 * A filing, and the `Idempotency-Key` it came with.
 *
 * @param besides what else is wrong, told where it is refused anyway
 * @throws ValidationError (a 400) that names all that is wrong: fields, header, hearing. A hearing by itself is not looked at:
 *   who sends a filing again gets the first answer, whatever became of the hearing.
 */
export async function readFiling<T extends z.ZodType>(
  ctx: Context,
  schema: T,
  body: unknown,
  besides: () => FieldError[] = () => [],
): Promise<{ filing: z.output<T>; key: string | null }> {
  const language = languageOf(ctx);
  const checked = both(check(schema, body, language), checkIdempotencyKey(ctx, language));
  if (checked.ok) return { filing: checked.data[0], key: checked.data[1] };
  const { wrong } = checked;
  const hearing = wrong.some(({ path }) => path[0] === 'hearing') ? [] : await wrongHearing(body, language);
  throw refusalOfFields([...wrong, ...hearing, ...besides()], language);
}
