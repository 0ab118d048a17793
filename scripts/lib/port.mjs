import net from 'node:net';

import { Failure } from './failure.mjs';

/** @type {Record<string, (host: string, port: number) => string>} */
const explanations = {
  EADDRINUSE: (_, port) =>
    `El puerto ${port} ya está en uso (¿otro «npm start» abierto?): ciérrelo, o elija otro con PORT=${port + 1} npm start, o con PORT en el archivo .env.`,
  EACCES: (_, port) =>
    `No hay permiso para usar el puerto ${port}: elija uno mayor que 1023 con PORT en el archivo .env.`,
  EADDRNOTAVAIL: (host) => `Este equipo no tiene la dirección ${host}: corrija HOST en el archivo .env.`,
  ENOTFOUND: (host) => `No se encuentra la dirección ${host}: corrija HOST en el archivo .env.`,
};

/**
 * Reads a port number as a person wrote it.
 *
 * @param {string} text
 * @returns {number} 1 to 65535
 * @throws {Failure} when it is no port
 */
export function parsePort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    throw new Failure(`PORT debe ser un número entre 1 y 65535, y es «${text}».`);
  }
  return port;
}

/**
 * Makes sure that a server can listen on `host`:`port`, by doing so for a moment.
 *
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {Failure} when it cannot
 */
export function requireFreePort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ cause) => {
      const explain = explanations[cause.code ?? ''];
      const sentence = explain ? explain(host, port) : `No se puede usar el puerto ${port}: ${cause.message}`;
      reject(new Failure(sentence, { cause }));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * A port of this machine that nothing uses now.
 *
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
