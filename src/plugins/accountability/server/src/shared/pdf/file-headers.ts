import type { Context } from 'koa';

/**
 * For a PDF of something published: shown by the browser, and saved under its name.
 *
 * @param name without its ending
 */
export function pdfHeaders(ctx: Context, name: string): void {
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.attachment(`${name}.pdf`, { type: 'inline' });
}
