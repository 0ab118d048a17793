import type { ImportedPlan, PlanDocument, PlanHeading, PlanPreview, Progress } from '../../api/plan-imports';

export type Step = 'document' | 'review' | 'result';
export type Way = 'paste' | 'file';

/** What was pasted: the text in the field, and the clipboard's HTML as long as the text is still what was pasted. */
export interface Pasted {
  text: string;
  html: string | null;
}

export interface ImportState {
  step: Step;
  way: Way;
  pasted: Pasted;
  file: File | null;
  /** The document that was previewed, and what was found in it. */
  document: PlanDocument | null;
  preview: PlanPreview | null;
  heading: PlanHeading;
  /** The title that `preview.existing` and `preview.changes` are about. */
  checkedTitle: string;
  acceptDoubts: boolean;
  busy: 'preview' | 'import' | null;
  progress: Progress | null;
  result: ImportedPlan | null;
  /** The last thing that went wrong; a new object each time, so that the same sentence is announced again. */
  failure: { message: string } | null;
}

export const initialState: ImportState = {
  step: 'document',
  way: 'paste',
  pasted: { text: '', html: null },
  file: null,
  document: null,
  preview: null,
  heading: { title: '', periodStart: '', periodEnd: '' },
  checkedTitle: '',
  acceptDoubts: false,
  busy: null,
  progress: null,
  result: null,
  failure: null,
};

export type ImportAction =
  | { type: 'way-chosen'; way: Way }
  | { type: 'pasted'; pasted: Pasted }
  | { type: 'file-chosen'; file: File | null }
  | { type: 'started'; work: 'preview' | 'import' }
  | { type: 'previewed'; document: PlanDocument; preview: PlanPreview }
  | { type: 'heading-changed'; heading: Partial<PlanHeading> }
  | { type: 'title-checked'; title: string; preview: PlanPreview }
  | { type: 'doubts-accepted'; accepted: boolean }
  | { type: 'progressed'; progress: Progress }
  | { type: 'imported'; result: ImportedPlan }
  | { type: 'failed'; message: string }
  | { type: 'went-back' }
  | { type: 'restarted' };

/** The next state of the import page. What the editor pasted, chose or wrote is lost by no failure. */
export function planImportReducer(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case 'way-chosen':
      return { ...state, way: action.way, failure: null };
    case 'pasted':
      return { ...state, pasted: action.pasted, failure: null };
    case 'file-chosen':
      return { ...state, file: action.file, failure: null };
    case 'started':
      return { ...state, busy: action.work, progress: null, failure: null };
    case 'previewed':
      return reviewing(state, action.document, action.preview);
    case 'heading-changed':
      return { ...state, heading: { ...state.heading, ...action.heading } };
    case 'title-checked':
      return { ...state, preview: action.preview, checkedTitle: action.title };
    case 'doubts-accepted':
      return { ...state, acceptDoubts: action.accepted };
    case 'progressed':
      return { ...state, progress: action.progress };
    case 'imported':
      return { ...state, step: 'result', busy: null, result: action.result };
    case 'failed':
      return { ...state, busy: null, progress: null, failure: { message: action.message } };
    case 'went-back':
      return { ...state, step: 'document', failure: null };
    case 'restarted':
      return initialState;
  }
}

function reviewing(state: ImportState, document: PlanDocument, preview: PlanPreview): ImportState {
  // Back from correcting the document, what the editor wrote of the plan still holds where the document is silent.
  const heading = {
    title: preview.title ?? state.heading.title,
    periodStart: preview.periodStart ?? state.heading.periodStart,
    periodEnd: preview.periodEnd ?? state.heading.periodEnd,
  };
  return {
    ...state,
    step: 'review',
    busy: null,
    failure: null,
    document,
    preview,
    heading,
    checkedTitle: preview.title ?? '',
    acceptDoubts: false,
  };
}
