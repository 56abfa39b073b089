// The engines come from the system; the package must not fetch its own.
module.exports = { skipDownload: true };
