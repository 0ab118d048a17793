import { termFor } from '../../deadlines';
import { getService } from '../../get-service';
import type { Language } from '../../shared/http/language';
import { renderMarkdown } from '../../shared/text/markdown';

import { formChoices } from './form';

/** What every form to file with offers, the citizens' and the staff's: the choices, and the privacy notice in force. */
export async function offeredByForms(language: Language) {
  const [settings, { terms }] = await Promise.all([
    getService('settings').get(),
    getService('settings').deadlineRules(),
  ]);
  return {
    ...formChoices((type) => termFor(type, terms).businessDays, language),
    privacyPolicy: {
      version: settings.privacyPolicyVersion ?? '',
      /** Sanitized. */
      html: renderMarkdown(settings.privacyPolicy) ?? '',
    },
  };
}
