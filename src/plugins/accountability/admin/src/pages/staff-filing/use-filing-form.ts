import { useRef, useState } from 'react';

import {
  type Filed,
  type StaffFilingApi,
  type StaffFilingBody,
  type StaffForm,
  useStaffFiling,
} from '../../api/staff-filing';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

import {
  changedValues,
  fieldOfError,
  type FilingValues,
  NOTHING_WRITTEN,
  toFilingBody,
} from './filing-values';

/** Why it was not filed. `conflict`: an earlier sending, whose answer was lost, had been. */
interface FilingFailure {
  message: string;
  /** The sentence about each field, by its name. */
  fields: Readonly<Record<string, string>>;
  conflict: boolean;
  /** What it is about: a sentence holds until its field is changed. */
  values: FilingValues;
  files: readonly File[];
}

export interface FilingFormState {
  values: FilingValues;
  files: readonly File[];
  failure: FilingFailure | null;
  filed: Filed | null;
  busy: boolean;
  /** Whether something is in the form that is not filed. */
  unsaved: boolean;
  change: (change: Partial<FilingValues>) => void;
  setFiles: (files: readonly File[]) => void;
  submit: () => Promise<void>;
  /** After a conflict: shows what had been filed. */
  showEarlier: () => Promise<void>;
  /** After a conflict: files what is in the form now as another. */
  fileAsAnother: () => Promise<void>;
  startOver: () => void;
}

interface Sending {
  body: StaffFilingBody;
  files: readonly File[];
}

const CONFLICT = 409;
const SERVER_FAULT = 500;

/** Whether it may have been filed all the same: no answer came, or one that does not say what became of it. */
const isUnsettled = (error: unknown): boolean =>
  !(error instanceof RefusedError) ||
  error.status === 0 ||
  (error.status >= SERVER_FAULT && Object.keys(error.fields).length === 0);

/** The newest of the sendings that got no answer which the server knows by this key. */
async function earlierOf(
  file: StaffFilingApi['file'],
  sendings: readonly Sending[],
  key: string,
): Promise<Filed | null> {
  for (const { body, files } of sendings.toReversed()) {
    try {
      return await file(body, files, key);
    } catch (error) {
      if (!(error instanceof RefusedError) || error.status !== CONFLICT) throw error;
    }
  }
  return null;
}

/**
 * The state of the form to file for somebody. Each form has a key of its own, sent with every try: whatever is clicked
 * twice or lost on the way is filed once. What was written stays until it is filed.
 */
export function useFilingForm(form: StaffForm): FilingFormState {
  const t = useTranslate();
  const { file } = useStaffFiling();
  const [values, setValues] = useState(NOTHING_WRITTEN);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [failure, setFailure] = useState<FilingFailure | null>(null);
  const [filed, setFiled] = useState<Filed | null>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(crypto.randomUUID());
  const unsettled = useRef<Sending[]>([]);

  /** What the browser sees by itself: a form that is too large is not worth sending, and no instant is not «now». */
  const problems = (): Record<string, string> => {
    const { files: most, fileBytes } = form.attachments;
    const tooLarge = files.find(({ size }) => size > fileBytes);
    const megabytes = fileBytes / (1024 * 1024);
    return {
      ...(values.earlier && !values.receivedAt ? { receivedAt: t('staffFiling.receivedAt.missing') } : {}),
      ...(tooLarge ? { attachments: t('files.tooLarge', { name: tooLarge.name, megabytes }) } : {}),
      ...(files.length > most ? { attachments: t('files.tooMany', { count: most }) } : {}),
    };
  };

  const fail = (error: unknown) => {
    if (isAbandoned(error)) return;
    const refused = error instanceof RefusedError && error.message ? error : null;
    const fields = Object.entries(refused?.fields ?? {}).map(([path, sentence]) => [
      fieldOfError(path),
      sentence,
    ]);
    setFailure({
      message: refused?.message ?? t('error.connection'),
      fields: Object.fromEntries(fields) as Record<string, string>,
      conflict: refused?.status === CONFLICT,
      values,
      files,
    });
  };

  /** @param work gives what was filed; `null`: nothing is known of it, and the failure stays as it is */
  const attempt = async (work: () => Promise<Filed | null>) => {
    setBusy(true);
    try {
      const found = await work();
      if (found) {
        setFiled(found);
        setFailure(null);
      }
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };

  const send = async (): Promise<Filed> => {
    const sending: Sending = {
      body: toFilingBody(values, { timeZone: form.timeZone, policyVersion: form.privacyPolicy.version }),
      files,
    };
    try {
      return await file(sending.body, files, key.current);
    } catch (error) {
      if (isUnsettled(error)) unsettled.current.push(sending);
      throw error;
    }
  };

  const submit = async () => {
    const found = problems();
    const message = Object.values(found).join(' ');
    if (message) setFailure({ message, fields: found, conflict: false, values, files });
    else await attempt(send);
  };
  const renewKey = () => {
    key.current = crypto.randomUUID();
    unsettled.current = [];
  };

  return {
    values,
    files,
    failure,
    filed,
    busy,
    unsaved: filed === null && (values !== NOTHING_WRITTEN || files.length > 0),
    change: (change) => setValues((before) => changedValues(before, change)),
    setFiles,
    submit,
    showEarlier: () => attempt(() => earlierOf(file, unsettled.current, key.current)),
    fileAsAnother: () => {
      renewKey();
      return attempt(send);
    },
    startOver: () => {
      renewKey();
      setValues(NOTHING_WRITTEN);
      setFiles([]);
      setFailure(null);
      setFiled(null);
    },
  };
}
