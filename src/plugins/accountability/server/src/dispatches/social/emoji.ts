/** One emoji, of however many parts. TypeScript knows the flag from ES2024 on, Node from version 20. */
export const EMOJI = new RegExp('\\p{RGI_Emoji}', 'gv');
