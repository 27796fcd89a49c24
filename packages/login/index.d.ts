/** A session of your product's own, as the IDM answers it. Times are milliseconds since 1970 (UTC). */
export interface Session {
  /** The JWT (RS256) to call the IDM and your own back end with: its `aud` has your origin. Keep it in memory. */
  readonly jwt: string;
  /** When the JWT must have been renewed (`POST /api/v1/auth/renew-session`). */
  readonly jwtExpires: number;
  /** When the session ends, whatever is renewed. */
  readonly sessionExpires: number;
}

/**
 * Why there is no session.
 * - `unreachable`: the login page did not come. It is down, or its `return_origins` have neither this page nor its origin.
 * - `refused`: the IDM did not take the one-time code. The person is asked to log in again.
 */
export type Reason = "unreachable" | "refused";

/** What `onError` is told. */
export declare class LoginError extends Error {
  readonly reason: Reason;
}

/** What `mount` is to do. */
export interface Options {
  /** Origin of the login pages, such as `https://login.example`. */
  readonly pagesUrl: string;
  /** Origin of the IDM, such as `https://idm.example`. It must allow calls from this page's origin. */
  readonly idmUrl: string;
  /** Which form comes first; each has a link to the other. Without it: `login`. */
  readonly start?: "login" | "signup";
  /** Language of the pages (BCP 47). Without it: the browser's. */
  readonly language?: string;
  /** What screen readers call the frame. Without it: `Log in`. */
  readonly title?: string;
  /** Told once, when the person is logged in. The frame is gone by then. */
  readonly onSession: (session: Session) => void;
  /** Told of what went wrong. Without it, nobody is. */
  readonly onError?: (error: LoginError) => void;
}

/** What is mounted. */
export interface Mounted {
  /** Takes it away; nothing is told any more. */
  readonly unmount: () => void;
}

/**
 * Shows login and signup inside `element`, in a frame of the login pages: what is typed there, this page cannot read.
 * Each call is a login of its own.
 */
export declare function mount(element: Element, options: Options): Mounted;
