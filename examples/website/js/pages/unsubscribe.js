import { post } from '../api.js';
import { byId } from '../dom.js';
import { clearProblem, showProblem } from '../inquiry/problem.js';
import { dressPage, setHeading } from '../site.js';
import { explain } from '../subscription/explain.js';
import { takeFromMail } from '../subscription/from-mail.js';

const form = byId('formulario', HTMLFormElement);
const token = takeFromMail('token');
let busy = false;

async function unsubscribe() {
  if (busy) return;
  clearProblem();
  busy = true;
  try {
    await post(`/subscriptions/unsubscribe?${new URLSearchParams({ token })}`, {});
    form.remove();
    byId('listo').hidden = false;
    const heading = setHeading('Se dio de baja');
    byId('titulo').focus();
    await heading;
  } catch (error) {
    explain(error, 'No pudimos darlo de baja', unsubscribe);
  } finally {
    busy = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  unsubscribe();
});
dressPage();
if (token) form.hidden = false;
else {
  showProblem(
    'Abra el enlace de un correo nuestro',
    'Así sabemos a qué correo no debemos escribir más: no hace falta que lo escriba aquí.',
  );
}
