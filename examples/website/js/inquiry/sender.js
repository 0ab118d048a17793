/** @import { HttpError } from '../api.js' */
/** @import { Content, FileMark, Filing, InquiryForm } from '../types.js' */
/** @import { FilePicker } from './attachments/picker.js' */
/** @import { keepDraft } from './draft-keeper.js' */
/** @import { FieldError } from './validation.js' */
import { byId } from '../dom.js';
import { inSeries } from '../format.js';
import { markOf } from './attachments/chosen-files.js';
import { noAttempts } from './attempts.js';
import { readInquiry } from './fields.js';
import { clearErrors, showErrors } from './form-errors.js';
import { sendingMeans } from './means.js';
import { clearProblem, explainRefusal, showProblem } from './problem.js';
import { sendingProgress } from './sending-progress.js';
import { recoverFiling, sendInquiry } from './submission.js';
import { validateInquiry } from './validation.js';

/** @typedef {{ version: string, html: string }} Notice the privacy notice */

/**
 * @typedef {object} SenderOptions
 * @property {HTMLFormElement} form
 * @property {ReturnType<typeof keepDraft>} draft
 * @property {InquiryForm} offered
 * @property {FilePicker} picker
 * @property {(notice: Notice) => void} showNotice
 * @property {() => Promise<Notice>} reloadNotice
 * @property {(filing: Filing) => void} onFiled
 */

/**
 * Sends the form and leads the citizen through whatever comes back. One sending at a time: pressing again while it is under
 * way does nothing.
 *
 * @param {SenderOptions} options
 */
export function inquirySender({ form, draft, offered, picker, showNotice, reloadNotice, onFiled }) {
  const button = byId('enviar', HTMLButtonElement);
  const progress = sendingProgress(byId('avance'));
  const means = sendingMeans(offered, picker, progress);
  const { honeypot } = offered;
  let policyVersion = '';
  let busy = false;

  /** @param {() => Promise<void>} work */
  async function alone(work) {
    if (busy) return;
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = 'Enviando…';
    clearProblem();
    progress.start('Enviando su solicitud…');
    try {
      await work();
    } finally {
      progress.end();
      busy = false;
      button.removeAttribute('aria-disabled');
      button.textContent = 'Enviar solicitud';
    }
  }

  /** @param {Notice} notice */
  function useNotice(notice) {
    policyVersion = notice.version;
    showNotice(notice);
  }

  async function send() {
    if (busy) return;
    const body = readInquiry(form, { policyVersion, honeypot });
    const content = { body, files: picker.list().map(markOf) };
    const errors = validateInquiry(body);
    if (errors.length > 0) return showErrors(form, errors);
    clearErrors(form);
    await alone(() => deliver(content));
  }

  /** @param {Content} content */
  async function deliver(content) {
    const outcome = await sendInquiry(content, draft.attempts(), draft.remember, means);
    if (outcome.kind === 'filed') onFiled(outcome.filing);
    else if (outcome.kind === 'unknown') showNoAnswer(send);
    else if (outcome.kind === 'conflict') showConflict(outcome.earlier);
    else await showRefusal(outcome.error);
  }

  /** @param {HttpError} error */
  async function showRefusal(error) {
    if (error.fields.length === 0) {
      showProblem('No pudimos radicar su solicitud', explainRefusal(error), {
        text: 'Reintentar',
        action: send,
      });
      return;
    }
    showErrors(form, await toFieldErrors(error), { named: true });
  }

  /**
   * @param {HttpError} error
   * @returns {Promise<FieldError[]>}
   */
  async function toFieldErrors({ fields }) {
    const errors = fields.map(({ path, message }) => ({
      name: path.join('.'),
      message: inPlace(path, message),
    }));
    if (!errors.some(({ name }) => name === 'consent.policyVersion')) return errors;
    useNotice(await reloadNotice());
    byId('consent.notice', HTMLInputElement).checked = false;
    const changed = {
      name: 'consent.notice',
      message: 'El aviso de privacidad cambió: léalo y márquelo de nuevo.',
    };
    return [...errors.filter(({ name }) => !name.startsWith('consent.')), changed];
  }

  /**
   * A browser may have filled in what nobody sees: it is emptied for the citizen, who could not.
   *
   * @param {string[]} path
   * @param {string} message
   */
  function inPlace(path, message) {
    if (path[0] !== honeypot) return message;
    for (const trap of form.querySelectorAll(`[name="${CSS.escape(honeypot)}"]`)) {
      if (trap instanceof HTMLInputElement) trap.value = '';
    }
    return 'Su navegador llenó un campo oculto del formulario. Ya lo vaciamos: envíe de nuevo.';
  }

  /** @param {Content[]} earlier */
  function showConflict(earlier) {
    const asNew = {
      text: 'Enviar esta versión como otra solicitud',
      action: () => {
        draft.remember(noAttempts());
        send();
      },
    };
    const recover = {
      text: 'Ver el radicado del primer envío',
      action: () => alone(() => recoverEarlier(earlier)),
    };
    showProblem(
      'Un envío anterior sí fue recibido',
      'Usted cambió el texto después de un envío que parecía haber fallado, pero esa primera versión quedó radicada. Lo que escribió sigue aquí.',
      ...(earlier.length > 0 ? [recover, asNew] : [asNew]),
    );
  }

  /** @param {Content[]} earlier */
  async function recoverEarlier(earlier) {
    try {
      const filing = await recoverFiling(earlier, draft.attempts().key, means);
      if (filing) return onFiled(filing);
      const gone = earlier.flatMap((one) => (means.filesOf(one) === null ? one.files : []));
      if (gone.length > 0) return askForFiles(gone, earlier);
      showProblem('No encontramos el primer envío', 'Puede enviar esta versión como otra solicitud.', {
        text: 'Enviar',
        action: () => {
          draft.remember(noAttempts());
          send();
        },
      });
    } catch (error) {
      console.error(error);
      showNoAnswer(() => alone(() => recoverEarlier(earlier)));
    }
  }

  /**
   * The files of an earlier sending went with the page it was made from.
   *
   * @param {FileMark[]} gone
   * @param {Content[]} earlier
   */
  function askForFiles(gone, earlier) {
    const names = inSeries([...new Set(gone.map(({ name }) => `«${name}»`))]);
    showProblem(
      'Elija de nuevo los archivos del primer envío',
      `Para mostrarle su radicado necesitamos los mismos: ${names}. Elíjalos arriba y vuelva aquí.`,
      { text: 'Ver el radicado del primer envío', action: () => alone(() => recoverEarlier(earlier)) },
    );
  }

  return { send, useNotice };
}

/** @param {() => void} retry */
function showNoAnswer(retry) {
  showProblem(
    'No recibimos respuesta del servicio',
    'Puede ser su conexión a internet o una falla temporal. Lo que escribió sigue aquí. Reintente sin temor: aunque el primer envío haya llegado, su solicitud se radica una sola vez.',
    { text: 'Reintentar', action: retry },
  );
}
