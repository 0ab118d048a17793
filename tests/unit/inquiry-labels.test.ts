import screen from '../../src/plugins/accountability/admin/src/translations/es.json';
import {
  INTAKE_CHANNEL_LABELS,
  OUTCOME_LABELS,
  PRIORITY_REASON_LABELS,
  STATE_LABELS,
} from '../../src/plugins/accountability/server/src/inquiries/labels';

describe('what the coded values of an inquiry are called', () => {
  const onScreen = (codes: object) =>
    Object.fromEntries(
      Object.keys(codes).map((code) => [code, (screen as Record<string, string>)[`choice.${code}`]]),
    );

  it.each([
    ['states', STATE_LABELS],
    ['reasons of priority', PRIORITY_REASON_LABELS],
    ['outcomes', OUTCOME_LABELS],
  ])('is the same in its files and on the screens: %s', (_what, labels) => {
    expect(labels).toEqual(onScreen(labels));
  });

  it('is the same in its files, on receipts and on the screens: the ways filings come in', () => {
    const spanish = Object.entries(INTAKE_CHANNEL_LABELS).map(([code, { es }]) => [code, es] as const);
    expect(Object.fromEntries(spanish)).toEqual(onScreen(INTAKE_CHANNEL_LABELS));
  });
});
