#![no_main]
#![allow(missing_docs, reason = "a program of one line")]

libfuzzer_sys::fuzz_target!(|data: &[u8]| idm_fuzz::client::client_config(data));
