/** The application itself adds nothing: what it does is in the plugin `accountability` and in `src/api`. */
export default {
  register() {},
  bootstrap() {},
};
