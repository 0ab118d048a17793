import * as website from '../../examples/website/js/labels.js';
import * as words from '../../src/plugins/accountability/server/src/website/code-words';
import * as fragments from '../../src/plugins/accountability/server/src/website/fragments/labels';

describe('what codes are called', () => {
  it.each([
    ['channelLabel', words.PLAN_CHANNEL_WORDS],
    ['scopeLabel', words.SCOPE_WORDS],
    ['frequencyLabel', words.FREQUENCY_WORDS],
    ['modalityLabel', words.MODALITY_WORDS],
    ['hearingStateLabel', words.HEARING_STATE_WORDS],
    ['standingLabel', words.STANDING_WORDS],
    ['followUpStatusLabel', words.OCCURRENCE_STATUS_WORDS],
    ['inquiryTypeLabel', words.INQUIRY_TYPE_WORDS],
    ['reportKindLabel', words.REPORT_KIND_WORDS],
    ['hitKindLabel', words.FOUND_KIND_WORDS],
  ] as const)('is the same on the website and in the fragments: %s', (label, codes) => {
    const all = Object.keys(codes);
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(website[label])).toEqual(all.map(fragments[label]));
    expect(all.map(fragments[label])).not.toEqual(all);
  });

  it('is the same for audiences, which the website says in a row', () => {
    for (const code of Object.keys(words.AUDIENCE_WORDS))
      expect(website.audiencesLabel([code])).toBe(fragments.audienceLabel(code));
  });

  it('is the code itself where a later version brings another, or what every object has', () => {
    for (const code of ['nuevo', 'constructor', ''])
      expect([fragments.channelLabel(code), fragments.reportKindLabel(code)]).toEqual([code, code]);
  });
});
