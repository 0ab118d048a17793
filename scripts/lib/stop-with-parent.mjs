const CHECK_MS = 500;

/**
 * Stops this process, as on termination, when the one that started it is gone. npm runs scripts in a
 * shell that does not pass signals on: without this, stopping `npm start` from a service manager or
 * another script would leave the application behind, with its port.
 */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, CHECK_MS);
  timer.unref();
}
