import { INQUIRY_TYPES, type InquiryType } from '../deadlines';

/** The settings' attribute that holds a type's term, in business days: `termPeticion`. */
export function termAttribute(type: InquiryType): string {
  return `term${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** The terms of a settings entry by inquiry type; a type without one keeps the statute's. */
export function termsOf(entry: Record<string, unknown>): Partial<Record<InquiryType, number>> {
  return Object.fromEntries(
    INQUIRY_TYPES.map((type) => [type, entry[termAttribute(type)]] as const).filter(
      (pair): pair is [InquiryType, number] => typeof pair[1] === 'number',
    ),
  );
}
