.PHONY: fuzz test-threads test-growth test-faults test-sanitizers spark-demo help demo test packages build lint format bench clean docs

PREFIX ?= /usr/local

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

demo: build ## install what is needed, build, then align and check corpus/
	@TAIYAKU=$(CURDIR)/.build/release/taiyaku scripts/install-encoder || echo "demo: goes on without the sentence encoder"
	@scripts/demo .build/release/taiyaku

test: packages ## install what is needed, then run every test
	swift build --build-tests
	swift test --skip-build

packages: ## the system's packages
	@scripts/install-packages

build: packages ## the release binary, .build/release/taiyaku
	swift build -c release --product taiyaku

docs: packages ## the library's documentation (DocC), into .build/plugins
	swift package --disable-sandbox generate-documentation --target Taiyaku --warnings-as-errors

clean: ## everything that was built
	rm -rf .build .build-*

bench: build ## every benchmark, into a dated file of Benchmarks/results
	@Benchmarks/run

lint: ## the format as CI checks it
	swift format lint --strict --recursive Sources Tests Package.swift

format: ## put the sources in the format
	swift format --in-place --recursive Sources Tests Package.swift

fuzz: packages ## every reader and step on mutated input for FUZZ_SECONDS (60) each, under AddressSanitizer
	@scripts/fuzz

test-sanitizers: packages ## every test under AddressSanitizer, then under ThreadSanitizer
	@scripts/test-sanitizers

test-threads: packages ## HTML read by eight tasks at once, under ThreadSanitizer
	@scripts/test-threads

test-faults: build ## bad inputs, full disks, kills, signals: nothing crashes, hangs or is lost; writes docs/faults.md
	@Tests/faults/run.py --tool .build/release/taiyaku --write docs/faults.md

test-growth: build ## hostile sizes, each at three of them: time and memory grow in proportion
	@Tests/faults/growth.py --tool .build/release/taiyaku

spark-demo: build ## an archive on two local Spark workers, one killed half-way, beside a single process
	@scripts/spark-demo .build/release/taiyaku

.PHONY: train

train: packages ## make the aligner's weights again (SETS=DIR: with the sets of Benchmarks/AlignmentTraining/recipe.json)
	swift build -c release --product AlignmentTraining
	.build/release/AlignmentTraining $(if $(SETS),--sets $(SETS))

.PHONY: test-browser test-peers check-exports check-omegat check-reading completions release dist deb container test-release install

test-browser: ## report and review in a headless Chromium, if there is one
	@scripts/test-browser

test-peers: build ## what is read of markup and office files, beside what docutils, asciidoctor, pandoc and LibreOffice read, where they are here
	@scripts/test-peers .build/release/taiyaku

check-omegat: ## how much of the corpus OmegaT finds in its own exports, where it is installed
	@scripts/check-omegat --least 98

check-exports: ## what export writes, against schemas and real readers, as far as they are here
	@scripts/check-exports

check-reading: ## what is read of documents, beside an independent renderer, if there is one
	@scripts/check-reading

completions: ## shell completions and the manual page, into .build/share
	@scripts/make-share

release: packages ## a binary that needs nothing but the system's C library, .build/static/taiyaku
	@scripts/build-static

dist: release ## the release's archive with its sum, and a Debian package, .build/dist
	@scripts/make-dist && scripts/make-dist deb

deb: release ## a Debian package alone
	@scripts/make-dist deb

container: release ## an image with the tool alone (buildah or podman)
	@scripts/container-root
	@if command -v buildah >/dev/null; then buildah build -t taiyaku .; elif command -v podman >/dev/null; then podman build -t taiyaku .; \
	  else echo "no image was made: neither buildah nor podman is here; .build/container holds its files"; fi

test-release: ## what install and release leave behind, tried out
	@scripts/test-release

install: build completions ## the release binary, completions and the manual page, under PREFIX
	install -D -m 755 .build/release/taiyaku $(DESTDIR)$(PREFIX)/bin/taiyaku
	install -D -m 644 .build/share/taiyaku.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/taiyaku
	install -D -m 644 .build/share/_taiyaku $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_taiyaku
	install -D -m 644 .build/share/taiyaku.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/taiyaku.fish
	install -D -m 644 .build/share/taiyaku.1 $(DESTDIR)$(PREFIX)/share/man/man1/taiyaku.1
