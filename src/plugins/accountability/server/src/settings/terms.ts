import { INQUIRY_TYPES, type InquiryType, PROCEDURAL_TERMS, type ProceduralStep } from '../deadlines';

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

export const PROCEDURAL_STEPS = Object.keys(PROCEDURAL_TERMS) as ProceduralStep[];

/** The settings' attribute that holds a step's window, in business days: `windowCompletionRequest`. */
export function windowAttribute(step: ProceduralStep): string {
  const words = step.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `window${words.join('')}`;
}

/** The windows of a settings entry by procedural step; a step without one keeps the statute's. */
export function windowsOf(entry: Record<string, unknown>): Partial<Record<ProceduralStep, number>> {
  return Object.fromEntries(
    PROCEDURAL_STEPS.map((step) => [step, entry[windowAttribute(step)]] as const).filter(
      (pair): pair is [ProceduralStep, number] => typeof pair[1] === 'number',
    ),
  );
}

/** The settings' attribute that holds for how many months a type's persons are kept: `retentionPeticion`. */
export function retentionAttribute(type: InquiryType): string {
  return `retention${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** Months of retention by inquiry type; a type without any keeps its persons. */
export function retentionOf(entry: Record<string, unknown>): Partial<Record<InquiryType, number>> {
  return Object.fromEntries(
    INQUIRY_TYPES.map((type) => [type, entry[retentionAttribute(type)]] as const).filter(
      (pair): pair is [InquiryType, number] => typeof pair[1] === 'number' && pair[1] > 0,
    ),
  );
}
