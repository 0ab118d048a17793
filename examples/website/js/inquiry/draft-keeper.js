/** @import { Attempts } from './attempts.js' */
import { byId } from '../dom.js';
import { noAttempts } from './attempts.js';
import { eraseDraft, readDraft, writeDraft } from './draft.js';
import { readFields, writeFields } from './fields.js';

/**
 * Keeps what is being written, and what is known about its sendings, while the tab is open.
 *
 * @param {HTMLFormElement} form
 */
export function keepDraft(form) {
  const stored = readDraft();
  let attempts = stored?.attempts ?? noAttempts();
  const bar = byId('borrador');

  const save = () => {
    bar.hidden = !writeDraft({ fields: readFields(form), attempts });
  };
  const forget = () => {
    eraseDraft();
    attempts = noAttempts();
    bar.hidden = true;
    form.reset();
  };

  return {
    /** Whether something was written before in this tab. */
    restored: stored !== null,
    /** The hearing chosen before; empty when there was none. */
    hearing: stored?.fields.hearing ?? '',
    /** Writes the stored draft back into the form. */
    restore() {
      if (!stored) return;
      writeFields(form, stored.fields);
      bar.hidden = false;
    },
    save,
    forget,
    /** @returns {Attempts} */
    attempts: () => attempts,
    /** @param {Attempts} latest */
    remember(latest) {
      attempts = latest;
      save();
    },
  };
}
