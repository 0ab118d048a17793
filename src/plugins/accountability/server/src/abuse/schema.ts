/** A puzzle that has served its one filing, kept until it would have expired anyway. */
export const spentPuzzle = {
  kind: 'collectionType',
  collectionName: 'accountability_spent_puzzles',
  info: { singularName: 'spent-puzzle', pluralName: 'spent-puzzles', displayName: 'Verificación usada' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    challenge: { type: 'string', required: true, column: { unique: true } },
    /** Seconds since 1970, as the puzzle itself says it. */
    expiresAt: { type: 'biginteger', required: true },
  },
} as const;
