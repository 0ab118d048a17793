import { darkTheme, lightTheme } from '@strapi/design-system';

/**
 * Strapi's own themes, with what is too pale in them to be read made darker, to 4.5:1 (WCAG 2.1, 1.4.3): the grey
 * of hints and placeholders on the panel's grounds, and the violet of a button under the pointer, behind white.
 */
export const theme = {
  light: {
    ...lightTheme,
    colors: { ...lightTheme.colors, neutral500: '#6d6d88', buttonPrimary500: '#5b58ff' },
  },
  dark: { ...darkTheme, colors: { ...darkTheme.colors, neutral500: '#a5a5ba' } },
};
