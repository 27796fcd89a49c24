//! Parts of the app that are downloaded when they are first shown, so that who logs in downloads a login.
//!
//! With the feature `split` (as `cargo xtask` builds for release) `wasm-split-cli` cuts them out of the module; without
//! it (component tests, `run --dev`) they are ordinary functions.

mod download;

#[cfg(feature = "split")]
pub(super) use download::{Wait, ahead};
pub(super) use download::{downloaded, from_first};

/// What shows in a part's place while it is downloaded, or when that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The whole page.
    Page,
    /// The content of a page whose frame is there.
    Content,
    /// Something over a page that is there.
    Layer,
}

/// Declares a part: `chunk! { pub fn name(argument: Type) in Place::Page { view } }`. Its arguments are copied for
/// every try to download it. After `with` stands what else it waits for, which is downloaded at the same time. Beside it,
/// `name::ahead()` downloads the part before it is wanted. `of part` after its arguments has several of them share a part.
macro_rules! chunk {
    (
        $(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),*) in $place:expr => $body:expr
    ) => {
        $crate::pages::chunk::chunk! { $(#[$meta])* $vis fn $name($($arg: $type),*) of $name in $place => $body }
    };
    (
        $(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),*) of $part:ident in $place:expr => $body:expr
    ) => {
        $(#[$meta])*
        #[cfg(not(feature = "split"))]
        $vis fn $name($($arg: $type),*) -> leptos::prelude::AnyView {
            let _ = $place;
            leptos::prelude::IntoAny::into_any($body)
        }

        $crate::pages::chunk::split_chunk!(
            $(#[$meta])* $vis $name($($arg: $type),*) $part $place, $body, |part| part
        );
    };
    (
        $(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),*) in $place:expr, with $more:expr => $body:expr
    ) => {
        $(#[$meta])*
        #[cfg(not(feature = "split"))]
        $vis fn $name($($arg: $type),*) -> leptos::prelude::AnyView {
            let make = move || {
                $(let $arg = $arg.clone();)*
                Box::pin(std::future::ready(Ok(leptos::prelude::IntoAny::into_any($body)))) as _
            };
            $crate::pages::chunk::downloaded($place, || Box::pin($more), Box::new(make))
        }

        $crate::pages::chunk::split_chunk!(
            $(#[$meta])* $vis $name($($arg: $type),*) $name $place, $body, |part| $crate::text::both(part, Box::pin($more))
        );
    };
}

macro_rules! split_chunk {
    (
        $(#[$meta:meta])* $vis:vis $name:ident($($arg:ident: $type:ty),*)
        $module:ident $place:expr, $body:expr, |$part:ident| $wait:expr
    ) => {
        #[cfg(not(feature = "split"))]
        #[allow(dead_code, reason = "most parts are downloaded when they are shown")]
        $vis mod $name {
            pub(in crate::pages) const fn ahead() {}
        }

        #[cfg(feature = "split")]
        #[allow(dead_code, reason = "most parts are downloaded when they are shown")]
        $vis mod $name {
            use super::*;
            use $crate::text::NotDownloaded;
            use leptos::wasm_split::wasm_split;

            #[wasm_split($module, wasm_split_path = leptos::wasm_split, fallible, preload(download))]
            pub(super) fn part($($arg: $type),*) -> Result<leptos::prelude::AnyView, NotDownloaded> {
                Ok(leptos::prelude::IntoAny::into_any($body))
            }

            pub(super) fn wait() -> $crate::pages::chunk::Wait<()> {
                let $part = Box::pin(async { Ok(download().await?) });
                Box::pin($wait)
            }

            pub(in crate::pages) fn ahead() {
                $crate::pages::chunk::ahead(wait());
            }
        }

        $(#[$meta])*
        #[cfg(feature = "split")]
        $vis fn $name($($arg: $type),*) -> leptos::prelude::AnyView {
            let make = move || Box::pin($name::part($($arg.clone()),*)) as _;
            $crate::pages::chunk::downloaded($place, $name::wait, Box::new(make))
        }
    };
}

pub(super) use {chunk, split_chunk};
