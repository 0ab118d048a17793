import { brandWindow } from './branding/brand-window';
import logo from './branding/logo.svg';
import { closeAnnouncements } from './closed-announcements';
import { speakSpanishByDefault } from './default-language';
import { theme } from './theme';
import { spanish } from './translations';

speakSpanishByDefault();
brandWindow();
closeAnnouncements();

/** How this admin panel differs from Strapi's own. */
export default {
  config: {
    locales: ['es'],
    auth: { logo },
    menu: { logo },
    theme,
    translations: { es: spanish },
    tutorials: false,
    // Otherwise the panel asks GitHub for Strapi's newest version.
    notifications: { releases: false },
  },
};
