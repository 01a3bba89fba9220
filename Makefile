.PHONY: demo test packages build

packages: ## the system's packages
	@scripts/install-packages

build: packages
	swift build -c release --product taiyaku

test: packages ## every test
	swift build --build-tests
	swift test --skip-build
