/** A stylesheet, as text: the bundle carries it. */
declare module '*.css' {
  const text: string;
  export default text;
}
