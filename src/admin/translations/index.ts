import admin from './admin.es.json';
import contentManager from './content-manager.es.json';
import upload from './upload.es.json';

/** Names of a plugin's sentences as react-intl knows them. */
const prefixed = (plugin: string, sentences: Record<string, string>) =>
  Object.fromEntries(Object.entries(sentences).map(([key, sentence]) => [`${plugin}.${key}`, sentence]));

/** Strapi's own sentences that its Spanish lacks or says badly, as far as an editor meets them. */
export const spanish: Record<string, string> = {
  ...admin,
  ...prefixed('content-manager', contentManager),
  ...prefixed('upload', upload),
};
