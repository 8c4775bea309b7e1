// Whole jobs run against a real cloud, some in a real browser, on machines that may be busy: a limit here only ends what hangs.
jest.setTimeout(120_000)
