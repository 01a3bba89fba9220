.PHONY: fuzz test-sanitizers spark-demo help demo test packages build lint format bench clean

PREFIX ?= /usr/local

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

demo: build ## install what is needed, build, then align and check corpus/
	@scripts/demo .build/release/taiyaku

test: packages ## install what is needed, then run every test
	swift build --build-tests
	swift test --skip-build

packages: ## the system's packages
	@scripts/install-packages

build: packages ## the release binary, .build/release/taiyaku
	swift build -c release --product taiyaku

lint: ## the format as CI checks it
	swift format lint --strict --recursive Sources Tests Package.swift

format: ## put the sources in the format
	swift format --in-place --recursive Sources Tests Package.swift

fuzz: packages ## every reader and step on mutated input for FUZZ_SECONDS (60) each, under AddressSanitizer
	@scripts/fuzz

test-sanitizers: packages ## every test under AddressSanitizer, then under ThreadSanitizer
	@scripts/test-sanitizers

spark-demo: build ## an archive on two local Spark workers, one killed half-way, beside a single process
	@scripts/spark-demo .build/release/taiyaku
