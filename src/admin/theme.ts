import { darkTheme, lightTheme } from '@strapi/design-system';

/**
 * Strapi's own themes, with the grey of hints and placeholders dark enough to be read: 4.5:1 on the panel's
 * grounds (WCAG 2.1, 1.4.3).
 */
export const theme = {
  light: { ...lightTheme, colors: { ...lightTheme.colors, neutral500: '#6d6d88' } },
  dark: { ...darkTheme, colors: { ...darkTheme.colors, neutral500: '#a5a5ba' } },
};
