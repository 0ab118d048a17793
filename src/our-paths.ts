/** What this application answers to everybody: the plugin's interface, the section's own, and the hall's screen. Routes match whatever the case. */
const OURS = /^\/(?:api\/accountability|api\/transparency-[^/]+|cartelera)(?:\/|$)/i;

/** Whether a path, of a request or of a route, is one of those this application answers to everybody. */
export const isOurs = (path: string): boolean => OURS.test(path);

/** Whether a path is of the interface for programs: ours, Strapi's own, or none. */
export const isOfApi = (path: string): boolean => /^\/api(?:\/|$)/i.test(path);
