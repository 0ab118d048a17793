/** Images are imported as their address; Vite puts small ones into it whole. */
declare module '*.svg' {
  const address: string;
  export default address;
}
