//! Drives a target without a compiler's help: kept inputs first, then changed ones, for a bounded time.

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// Longest input that is tried.
const LONGEST: usize = 4096;
/// What parsers take for something.
const PIECES: &[&str] = &[
    "\0",
    "\u{feff}",
    "\u{202e}",
    "é",
    "\r\n",
    " ",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "null",
    "true",
    "-0",
    "1e999",
    "18446744073709551616",
    "=",
    "&",
    "%00",
    "%ff",
    "%",
    ";",
    ".",
    "..",
    "-",
    "_",
    "idmapp_",
    "eyJ",
    "eyJhbGciOiJub25lIn0",
    "eyJhbGciOiJSUzI1NiJ9",
    "Bearer ",
    "__Host-idm-session",
    "identity:create",
    "*",
    "'",
    "\u{1F600}",
];

/// The inputs that are kept for a target, in the order of their names.
///
/// # Errors
/// When there is no directory of them.
pub fn corpus(target: &str) -> std::io::Result<Vec<Vec<u8>>> {
    let mut paths = fs::read_dir(directory("corpus", target))?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    paths.into_iter().map(fs::read).collect()
}

/// Replays the kept inputs and then tries changed ones for so long; how many were tried.
///
/// # Errors
/// The file with the first input that made the target panic.
pub fn run(target: super::Target, kept: &[Vec<u8>], time: Duration, seed: u64) -> Result<u64, PathBuf> {
    let (name, function) = target;
    let mut tried = 0;
    let mut attempt = |input: &[u8]| -> Result<(), PathBuf> {
        tried += 1;
        catch_unwind(AssertUnwindSafe(|| function(input))).map_err(|_| keep(name, input))
    };
    for input in kept {
        attempt(input)?;
    }
    let mut random = Random(seed | 1);
    let began = Instant::now();
    while began.elapsed() < time {
        attempt(&changed(kept, &mut random))?;
    }
    Ok(tried)
}

/// Writes down what was found, where libFuzzer would.
fn keep(target: &str, input: &[u8]) -> PathBuf {
    let directory = directory("artifacts", target);
    let sum = input.iter().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    let file = directory.join(format!("crash-{sum:016x}"));
    // Where it cannot be written the name still tells that there was one.
    let _ = fs::create_dir_all(&directory).and_then(|()| fs::write(&file, input));
    file
}

fn directory(kind: &str, target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(kind).join(target)
}

/// xorshift64*: inputs need variety, and a run that can be repeated.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or_default() % most.max(1)
    }
}

/// A kept input, or parts of two, changed at a few places.
fn changed(kept: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let pick = |random: &mut Random| kept.get(random.below(kept.len())).cloned().unwrap_or_default();
    let mut input = pick(random);
    for _ in 0..=random.below(6) {
        let at = random.below(input.len() + 1);
        match random.below(7) {
            0 => input.truncate(at),
            1 => input.insert(at, random.next().to_be_bytes()[0]),
            2 if at < input.len() => drop(input.remove(at)),
            3 if at < input.len() => input[at] ^= 1 << random.below(8),
            4 => drop(input.splice(at..at, PIECES[random.below(PIECES.len())].bytes())),
            5 => {
                let other = pick(random);
                let from = random.below(other.len() + 1);
                input.splice(at.., other[from..].iter().copied());
            }
            _ => {
                let end = (at + random.below(16)).min(input.len());
                let repeated = input[at..end].repeat(random.below(20));
                input.splice(at..at, repeated);
            }
        }
    }
    input.truncate(LONGEST);
    input
}
