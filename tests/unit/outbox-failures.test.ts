import {
  failureOf,
  MAX_ATTEMPTS,
  outagePause,
  retryPause,
  TemplateError,
  UnsendableError,
} from '../../src/plugins/accountability/server/src/outbox/failures';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An error as nodemailer gives it. */
const smtp = (code: string, command: string, response?: string) =>
  Object.assign(new Error('quoting adriana@correo.example'), {
    code,
    command,
    ...(response ? { response, responseCode: Number(response.slice(0, 3)) } : {}),
  });

describe('what a failed try means for a message', () => {
  it.each([
    ['nobody listens', smtp('ESOCKET', 'CONN'), 'server', 'server-unreachable'],
    ['the connection breaks', smtp('ECONNECTION', 'CONN'), 'server', 'server-unreachable'],
    ['the name is not known', smtp('EDNS', 'CONN'), 'server', 'server-unreachable'],
    [
      'the server does not encrypt',
      smtp('ETLS', 'STARTTLS', '454 4.7.0 no TLS'),
      'server',
      'server-unreachable',
    ],
    ['the pool gave up', new Error('Reached maximum number of retries'), 'server', 'server-unreachable'],
    ['the server is closing', smtp('EENVELOPE', 'RCPT TO', '421 4.3.2 bye'), 'server', 'server-unreachable'],
    ['the password is wrong', smtp('EAUTH', 'AUTH PLAIN', '535 5.7.8 no'), 'server', 'login-refused'],
    ['the sender may not', smtp('EENVELOPE', 'MAIL FROM', '553 5.7.1 no'), 'server', 'sender-refused'],
    ['the mailbox is full', smtp('EENVELOPE', 'RCPT TO', '452 4.2.2 full'), 'message', 'temporarily-refused'],
    ['greylisting', smtp('EENVELOPE', 'RCPT TO', '450 4.7.1 later'), 'message', 'temporarily-refused'],
    ['the content is deferred', smtp('EMESSAGE', 'DATA', '451 later'), 'message', 'temporarily-refused'],
    ['no such mailbox', smtp('EENVELOPE', 'RCPT TO', '550 5.1.1 no'), 'forever', 'recipient-refused'],
    ['taken for spam', smtp('EMESSAGE', 'DATA', '554 5.7.1 spam'), 'forever', 'message-refused'],
    [
      'too large for the server',
      smtp('EENVELOPE', 'MAIL FROM', '552 5.3.4 size'),
      'forever',
      'message-refused',
    ],
    ['too large as announced', smtp('EMESSAGE', 'MAIL FROM'), 'forever', 'message-refused'],
    ['an address nodemailer refuses', smtp('EENVELOPE', 'API'), 'forever', 'address-invalid'],
    ['a key that is gone', new UnsendableError('content-unreadable'), 'forever', 'content-unreadable'],
    ['a template that throws', new TemplateError('x'), 'message', 'template-failed'],
  ])('%s', (_case, error, blames, reason) => {
    expect(failureOf(error)).toMatchObject({ blames, reason });
  });

  it('keeps of the server’s reply its numbers, and nothing it quotes', () => {
    const { reply } = failureOf(smtp('EENVELOPE', 'RCPT TO', '550 5.1.1 <adriana@correo.example>: unknown'));
    expect(reply).toBe('550 5.1.1');
  });
});

describe('the pauses between tries', () => {
  const pauses = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => retryPause(index + 1, 0.5));

  it('double from a minute to six hours', () => {
    expect(pauses.slice(0, 4)).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE]);
    expect(Math.max(...pauses)).toBe(6 * HOUR);
  });

  it('add up to four to five days and some, as mail servers wait themselves (RFC 5321, 4.5.4.1)', () => {
    const days = pauses.reduce((sum, pause) => sum + pause, 0) / (24 * HOUR);
    expect(days).toBeGreaterThan(4);
    expect(days).toBeLessThan(5.5);
  });

  it('differ from message to message by up to a fifth', () => {
    expect(retryPause(1, 0)).toBe(0.8 * MINUTE);
    expect(retryPause(1, 1)).toBe(1.2 * MINUTE);
  });

  it('of a server that is down stay short, so that it is noticed soon that it is back', () => {
    expect(outagePause(1, 0.5)).toBe(15_000);
    expect(outagePause(100, 1)).toBeLessThanOrEqual(12 * MINUTE);
  });
});
