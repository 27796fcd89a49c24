//! Which shared files of the parts become one. wasm-split-cli makes a file for each combination of parts that share
//! something: a dozen parts make hundreds, most of a few bytes.

/// What one more file costs whoever downloads it, as bytes of code: brotli and wasm-opt lose 1.6 KB compressed by a cut
/// (measured: 16 files of 149 KB were 125 KB as one), and there is a request more.
const FILE: usize = 6000;
/// The console's first page.
const FIRST: &str = "inside";
/// Parts that a first visit waits for: a byte too many weighs more there.
const FIRSTS: [&str; 2] = [FIRST, "own_account"];
const WEIGHT_OF_FIRSTS: u32 = 4;
/// Parts that are asked for when those before them are there already: what both need costs them nothing. A line that is
/// missing or wrong costs bytes, nothing else.
const AFTER: [(&[&str], &[&str]); 2] = [
    (&[FIRST], &["application", "audit_log", "dialogs", "people", "support"]),
    (&[FIRST, "own_account"], &["log_in_again"]),
];

/// A file that several parts share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shared {
    /// Its name in the script.
    pub(crate) name: String,
    /// The parts that download it.
    pub(crate) parts: Vec<String>,
    /// Its code and data, in bytes.
    pub(crate) size: usize,
}

/// Several of them.
struct Group {
    names: Vec<String>,
    /// A bit for each part.
    parts: u64,
    size: usize,
}

/// The names of those that become one file, for each file, each in the order in which they came.
pub(crate) fn group(shared: &[Shared]) -> Vec<Vec<String>> {
    let mut known: Vec<&str> = shared.iter().flat_map(|file| &file.parts).map(String::as_str).collect();
    known.sort_unstable();
    known.dedup();
    let bit = |part: &str| known.iter().position(|name| *name == part).map_or(0, |place| 1_u64 << (place % 64));
    let bits = |parts: &[&str]| parts.iter().fold(0, |all, part| all | bit(part));
    let firsts = bits(&FIRSTS);
    let weight = |parts: u64| (parts.count_ones() + (WEIGHT_OF_FIRSTS - 1) * (parts & firsts).count_ones()) as usize;
    let mut groups: Vec<Group> = shared
        .iter()
        .map(|file| {
            let parts: Vec<&str> = file.parts.iter().map(String::as_str).collect();
            let mut parts = bits(&parts);
            for (before, after) in AFTER {
                // Where a build has not all of them, they are not before anything.
                if before.iter().all(|part| parts & bit(part) != 0) {
                    parts |= bits(after);
                }
            }
            Group { names: vec![file.name.clone()], parts, size: file.size }
        })
        .collect();
    let gain = |one: &Group, other: &Group| {
        let saved = FILE * weight(one.parts & other.parts);
        let wasted = one.size * weight(other.parts & !one.parts) + other.size * weight(one.parts & !other.parts);
        saved.checked_sub(wasted).filter(|gain| *gain > 0)
    };
    loop {
        let pairs = (0..groups.len()).flat_map(|one| (0..one).map(move |other| (other, one)));
        let best = pairs.filter_map(|(other, one)| Some((gain(&groups[other], &groups[one])?, other, one)));
        // Of equals the first, so that the same files make the same groups.
        let Some((_, into, from)) = best.reduce(|best, next| if next.0 > best.0 { next } else { best }) else { break };
        let Group { names, parts, size } = groups.remove(from);
        let group = &mut groups[into];
        group.names.extend(names);
        group.parts |= parts;
        group.size += size;
    }
    let place = |name: &String| shared.iter().position(|file| file.name == *name);
    let mut groups: Vec<Vec<String>> = groups.into_iter().map(|group| group.names).collect();
    groups.iter_mut().for_each(|names| names.sort_by_key(place));
    groups.sort_by_key(|names| names.first().and_then(place));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(name: &str, parts: &[&str], size: usize) -> Shared {
        Shared { name: name.to_owned(), parts: parts.iter().map(|part| (*part).to_owned()).collect(), size }
    }

    #[test]
    fn small_files_become_one_and_large_ones_stay_with_whom_they_are_for() {
        let files = [
            shared("a", &["login", "own_account"], 40_000),
            shared("b", &["login", "own_account", "people"], 20_000),
            shared("c", &["own_account", "people"], 30_000),
            shared("d", &["login", "own_account"], 100),
        ];
        assert_eq!(group(&files), [vec!["a", "d"], vec!["b"], vec!["c"]]);
    }

    #[test]
    fn what_the_first_page_needs_is_one_file_and_has_nothing_else_in_it() {
        let files = [
            shared("a", &["dialogs", "inside"], 20_000),
            shared("b", &["application", "inside", "people"], 30_000),
            shared("c", &["application", "people"], 20_000),
        ];
        assert_eq!(group(&files), [vec!["a", "b"], vec!["c"]]);
    }

    #[test]
    fn nothing_is_lost_and_nothing_doubled() {
        let files: Vec<Shared> = (0..40)
            .map(|number| {
                let parts: Vec<_> = ["inside", "people", "login", "support", "locale_de"]
                    .into_iter()
                    .enumerate()
                    .filter(|(place, _)| number >> place & 1 == 1)
                    .map(|(_, part)| part)
                    .collect();
                shared(&number.to_string(), &parts, number * 100)
            })
            .collect();
        let mut names = group(&files).concat();
        names.sort_by_key(|name| name.parse::<usize>().ok());
        assert_eq!(names, files.iter().map(|file| file.name.clone()).collect::<Vec<_>>());
        assert!(group(&[]).is_empty());
    }
}
