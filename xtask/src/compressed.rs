//! What is served lies beside its compressed forms, so that no server has to compress it: brotli for browsers of today,
//! zstd and gzip for whatever does not take it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::files;
use crate::parallel;

/// The suffix of a file under brotli.
pub(crate) const BROTLI: &str = ".br";
type Compress = fn(&[u8]) -> std::io::Result<Vec<u8>>;
/// Each form's suffix and how it is made, all as small as it gets.
const FORMS: [(&str, Compress); 3] = [(BROTLI, brotli), (".zst", zstd), (".gz", gzip)];

/// Writes them for each file of dist/.
pub(crate) fn write(dist: &Path) -> Result<()> {
    let mut paths = files::list(dist)?;
    paths.retain(|path| path.is_file());
    let write = |path: &PathBuf| {
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        for (suffix, compress) in FORMS {
            let small = compress(&content).with_context(|| format!("cannot compress {}", path.display()))?;
            let mut beside = path.clone().into_os_string();
            beside.push(suffix);
            fs::write(&beside, small).with_context(|| format!("cannot write {}", Path::new(&beside).display()))?;
        }
        Ok(())
    };
    parallel::map(&paths, write).map(drop)
}

fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut small = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    small.write_all(content)?;
    Ok(small.into_inner())
}

fn zstd(content: &[u8]) -> std::io::Result<Vec<u8>> {
    // Higher levels look back further than the 8 MB that browsers take (RFC 9659, section 3).
    zstd::bulk::compress(content, 19)
}

fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut small = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    small.write_all(content)?;
    small.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn each_form_holds_the_file() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let content = "a{}".repeat(1000);
        fs::write(directory.path().join("style.css"), &content)?;
        write(directory.path())?;
        let read = |suffix: &str| fs::read(directory.path().join(format!("style.css{suffix}")));
        let mut brotli = String::new();
        brotli::Decompressor::new(read(".br")?.as_slice(), 1 << 12).read_to_string(&mut brotli)?;
        let mut gzip = String::new();
        flate2::read::GzDecoder::new(read(".gz")?.as_slice()).read_to_string(&mut gzip)?;
        let zstd = String::from_utf8(zstd::decode_all(read(".zst")?.as_slice())?)?;
        for (form, found) in [("brotli", brotli), ("gzip", gzip), ("zstd", zstd)] {
            assert_eq!(found, content, "{form}");
        }
        Ok(())
    }
}
