/** Names of the channels between the page and the backend; the preload is built with nothing else of the backend. */

/** From the page: an operation and its input; answered by a reply. */
export const CALL_CHANNEL = 'desk:call';
/** To the page: the machine slept or locked, and the session has ended. */
export const SUSPEND_CHANNEL = 'desk:suspend';
