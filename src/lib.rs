//! The browser app: management console and end-user pages.
