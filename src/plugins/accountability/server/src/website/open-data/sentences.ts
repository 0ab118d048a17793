import type { Bilingual } from '../../shared/http/language';

import { DATASET_NAMES } from './dataset';

const NAMES = DATASET_NAMES.join(', ');

export const SENTENCES = {
  dataset: {
    es: `No hay un conjunto de datos con ese nombre. Los que hay: ${NAMES}.`,
    en: `There is no dataset of that name. There are: ${NAMES}.`,
  },
  format: {
    es: 'Los datos se dan como .csv, .json o .xlsx.',
    en: 'The data is given as .csv, .json or .xlsx.',
  },
} satisfies Record<string, Bilingual>;
