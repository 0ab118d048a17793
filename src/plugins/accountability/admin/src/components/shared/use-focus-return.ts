import { useState } from 'react';

/**
 * Gives the handler for a dialog's `onCloseAutoFocus`: the focus goes back to what had it when the dialog opened. Strapi's
 * dialogs know only of triggers of their own. Where the opener is gone with what the dialog did, and nothing else took
 * the focus, it goes to the page.
 */
export function useFocusReturn(): (event: Event) => void {
  const [opener] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else if (document.activeElement === document.body) document.querySelector('main')?.focus();
  };
}
