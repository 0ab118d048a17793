import { HttpError } from '../api.js';
import { explainRefusal, showProblem } from '../inquiry/problem.js';

/**
 * Says why something was not done, with the way to try again.
 *
 * @param {unknown} error
 * @param {string} title
 * @param {() => void} action
 */
export function explain(error, title, action) {
  const retry = { text: 'Reintentar', action };
  if (error instanceof HttpError) return showProblem(title, explainRefusal(error), retry);
  showProblem('No recibimos respuesta del servicio', 'Revise su conexión e intente de nuevo.', retry);
}
