# What to type is in `make help`; what it needs is installed on the way.
SWIFT ?= swift
PREFIX ?= /usr/local

BUILD_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libgumbo-dev libxml2-dev libtomlplusplus-dev g++ \
  zlib1g-dev libxxhash-dev libpango1.0-dev pkg-config
SITE_PACKAGES = fonts-noto-core
JUDGE_PACKAGES = cmark-gfm libxml2-utils chromium chromium-driver fonts-noto-core default-jre-headless python3-venv \
  libvips-tools valgrind libimage-exiftool-perl ffmpeg
BENCH_PACKAGES = python3-venv gcc libc6-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config chromium

RELEASE = .build/release/sitegen
PAINTER = .build/release/sitegen-share-pictures
DEBUG = .build/debug/sitegen
# Programs that hold the Swift runtime, for machines without Swift.
STATIC = .build/static/release
PROGRAMS = $(STATIC)
STATIC_OPTIONS = -c release --static-swift-stdlib --omit-frame-pointers --scratch-path .build/static
BENCH = .build/bench
CHECKED_SITE = .build/checked-site
PYTHON = .venv/bin/python -B
UNWANTED_WORDS = TODO|FIXME|XXX|try!|fatalError\(

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site test check check-site judge-machines golden docs fonts icon default-picture pictures bench \
  bench-templates gfm install clean toolchain packages share-fonts judges lint sheets words build unit minimal strict-site \
  html judge-import machines survive serve search judge-site instructions record-instructions fuzz release static copy-installed

help: ## Show this list
	@echo 'sitegen builds a bilingual archive of columns from Markdown files.'
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

site: release fonts share-fonts ## Install what is missing, build sitegen and the site in content/
	$(RELEASE) build
	@echo 'The site is in public/. To read it here: $(RELEASE) serve'

test: ## Everything that continuous integration judges
	@CI=true scripts/run-steps.sh '$(MAKE)' packages judges fonts lint sheets words build unit minimal strict-site html \
	  machines survive serve search judge-site instructions fuzz

check: lint words build unit ## The quick part of it: format, warnings, tests

check-site: judges build strict-site html judge-site ## Judge the built site: HTML, access, contrast, layout, directions

judge-import: judges release ## Hold an import against its export: make judge-import EXPORT=export.xml MEDIA=uploads
	$(PYTHON) Tests/Judges/judge_import.py $(EXPORT) $(if $(MEDIA),--media $(MEDIA)) --build --sitegen $(RELEASE)

judge-machines: judges release fonts ## Judge feeds, links and data of N generated columns: make judge-machines N=2000
	$(PYTHON) Tests/Judges/judge_hostile.py $(or $(N),2000) --redirects --sitegen $(RELEASE)

golden: build ## Rewrite the expected sites of the golden tests, to be read with git diff
	@! SITEGEN_RECORD=1 $(SWIFT) test --skip-build --filter Golden || \
	  { echo 'nothing was recorded: no golden test looked at SITEGEN_RECORD' >&2; exit 1; }
	@git status --short Tests/SiteTests/Golden
	@echo 'A run that records always fails. Read the differences, then run make check.'

docs: release ## Rewrite the reference pages in docs/ from the program
	$(RELEASE) reference --write docs

fonts: ## Make the Urdu web fonts of the theme waraq from Debian's Noto fonts
	@scripts/make-fonts.sh

default-picture: release ## Draw the picture with which pages are shared that have none of their own
	$(PAINTER) default > themes/waraq/assets/share.png

icon: ## Make the icons in pixels of the theme waraq from its SVG
	@scripts/install-debian-packages.sh 'to make the icons' libvips-tools
	scripts/make-icon.sh

pictures: site ## Take the pictures in docs/ from the built site
	@scripts/install-debian-packages.sh 'to take pictures' chromium pngquant fonts-noto-core
	scripts/take-pictures.sh public

bench: static fonts $(BENCH)/installed $(BENCH)/lower-bound ## Compare with Hugo and Pagefind, which takes an hour; less: make bench N=1000 RUNS=3
	python3 -B Benchmarks/bench.py --sitegen $(STATIC)/sitegen --themes themes --bound $(BENCH)/lower-bound \
	  --hugo $(BENCH)/venv/lib/python3*/site-packages/hugo/binaries/hugo \
	  --pagefind $(BENCH)/venv/lib/python3*/site-packages/pagefind_bin/pagefind \
	  $(if $(N),--pairs '$(N)') $(if $(GROWTH),--growth '$(GROWTH)') $(if $(RUNS),--runs $(RUNS)) \
	  $(if $(SECTIONS),--sections '$(SECTIONS)') $(if $(WORK),--work '$(WORK)')

record-instructions: judges release ## Record what a build costs, for the step of make test that guards it
	python3 -B Benchmarks/count_instructions.py --sitegen $(RELEASE) --record

bench-templates: packages ## Measure what the templates of an article and of a list cost
	$(SWIFT) build -c release --product template-benchmark
	.build/release/template-benchmark

gfm: release ## Compare with cmark-gfm on a specification: make gfm SPEC=path/to/spec.txt
	@test -n '$(SPEC)' || { echo 'usage: make gfm SPEC=path/to/spec.txt' >&2; exit 2; }
	@scripts/install-debian-packages.sh 'to compare with' cmark-gfm
	python3 Tests/Tools/compare-with-cmark.py --sitegen '$(RELEASE) markdown --plain' '$(SPEC)'

install: static fonts ## Copy sitegen, with Swift in it, its themes, manual and completions below PREFIX (/usr/local)
	@$(MAKE) --no-print-directory copy-installed

clean: ## Remove what was compiled and downloaded; public/ stays
	rm -rf .build .venv

# The steps.

# One setting for all debug builds: with another one everything would be compiled again.
check check-site golden build unit: export CI = true

toolchain:
	@command -v $(SWIFT) >/dev/null || \
	  { echo 'sitegen needs Swift 6.2 or newer: https://www.swift.org/install/' >&2; exit 1; }

packages: toolchain
	@scripts/install-debian-packages.sh 'to build sitegen' $(BUILD_PACKAGES)

# Pictures to share columns with are drawn with the fonts of the machine.
share-fonts:
	@scripts/install-debian-packages.sh 'to draw share pictures' $(SITE_PACKAGES)

judges: .venv/installed
	@scripts/install-debian-packages.sh 'to judge what sitegen writes' $(JUDGE_PACKAGES)

.venv/installed: Tests/Judges/requirements.txt
	@scripts/install-debian-packages.sh 'to install the judges' python3-venv
	python3 -m venv .venv
	.venv/bin/pip install -qq --disable-pip-version-check --no-deps --requirement $<
	@touch $@

$(BENCH)/installed: Benchmarks/requirements.txt
	@scripts/install-debian-packages.sh 'to compare with Hugo and Pagefind' $(BENCH_PACKAGES)
	python3 -m venv $(BENCH)/venv
	$(BENCH)/venv/bin/pip install -qq --disable-pip-version-check --no-deps --requirement $<
	@touch $@

$(BENCH)/lower-bound: Benchmarks/lower-bound.c $(BENCH)/installed
	$(CC) -O2 -Wall -Wextra -o $@ $< $$(pkg-config --cflags --libs libcmark-gfm)

lint: toolchain
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

sheets: judges
	$(PYTHON) Tests/Judges/lint_css.py themes

words:
	@! grep -rnE '$(UNWANTED_WORDS)' Sources || { echo 'these words do not go into Sources' >&2; exit 1; }

build: packages
	$(SWIFT) build --build-tests

unit: toolchain
	$(SWIFT) test --skip-build

# sitegen without Pango: the program that draws says so when it is asked.
minimal: toolchain
	$(SWIFT) build --disable-default-traits --product sitegen-share-pictures --scratch-path .build/minimal
	.build/minimal/debug/sitegen-share-pictures fonts; test $$? -eq 4

strict-site: fonts
	rm -rf $(CHECKED_SITE)
	$(DEBUG) build --strict --quiet --destination $(CHECKED_SITE)
	find $(CHECKED_SITE) -name '*.xml' -exec xmllint --nonet --noout {} +

html:
	scripts/validate-html.sh $(CHECKED_SITE)

machines:
	$(PYTHON) Tests/Judges/check_machines.py $(CHECKED_SITE) --source .
	$(PYTHON) Tests/Judges/selftest_machines.py --sitegen $(DEBUG)
	$(PYTHON) Tests/Judges/check_safe_html.py --sitegen $(DEBUG)
	$(PYTHON) Tests/Judges/check_metadata.py --sitegen $(DEBUG)
	$(PYTHON) Tests/Judges/judge_hostile.py 30 --redirects --sitegen $(DEBUG)
	$(PYTHON) Tests/Judges/check_schema.py --sitegen $(DEBUG)
	$(PYTHON) Tests/Judges/check_progress.py --sitegen $(DEBUG)

# Builds that are killed; by hand: Tests/Judges/survive.py --sitegen … --kills 200 --disk
survive:
	$(PYTHON) Tests/Judges/survive.py --sitegen $(DEBUG) --kills 10 --pairs 8

# A preview, by raw sockets and in a browser; saves every second for an hour: judge_serve.py --minutes 60 --pairs 1000 --only saves
serve:
	SITEGEN_THEMES=themes $(PYTHON) Tests/Judges/judge_serve.py --sitegen $(DEBUG)

# The page of the search, over the site of Tests/SearchTests.
search:
	$(PYTHON) Tests/Judges/judge_search.py --sitegen $(DEBUG)

# Last, because it needs the optimised program.
instructions: release
	python3 -B Benchmarks/count_instructions.py --sitegen $(RELEASE)

# Inputs that nobody meant, for crashes, hangs and memory; by hand: make fuzz SECONDS=3600 SEED=7
fuzz: release
	$(SWIFT) build -c release --product sitegen-fuzz
	.build/release/sitegen-fuzz --seconds $(or $(SECONDS),60) --seed $(or $(SEED),1)

judge-site:
	$(PYTHON) Tests/Judges/check_site.py $(CHECKED_SITE) --sitegen $(DEBUG)

release: packages
	$(SWIFT) build -c release --product sitegen
	$(SWIFT) build -c release --product sitegen-share-pictures

# What `make install` copies; PROGRAMS is where they were built.
copy-installed: SHARE = $(DESTDIR)$(PREFIX)/share
copy-installed:
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/libexec/sitegen' '$(SHARE)/sitegen/themes' '$(SHARE)/man/man1' \
	  '$(SHARE)/bash-completion/completions' '$(SHARE)/zsh/site-functions' '$(SHARE)/fish/vendor_completions.d'
	install -s -m 755 '$(PROGRAMS)/sitegen' '$(DESTDIR)$(PREFIX)/bin/sitegen'
	install -s -m 755 '$(PROGRAMS)/sitegen-share-pictures' '$(DESTDIR)$(PREFIX)/libexec/sitegen/'
	@ls -l '$(DESTDIR)$(PREFIX)/bin/sitegen' | awk '{ printf "sitegen: %.1f MB\n", $$5 / 1e6 }'
	cp -R themes/. '$(SHARE)/sitegen/themes/'
	'$(PROGRAMS)/sitegen' manual > '$(SHARE)/man/man1/sitegen.1'
	'$(PROGRAMS)/sitegen' --generate-completion-script bash > '$(SHARE)/bash-completion/completions/sitegen'
	'$(PROGRAMS)/sitegen' --generate-completion-script zsh > '$(SHARE)/zsh/site-functions/_sitegen'
	'$(PROGRAMS)/sitegen' --generate-completion-script fish > '$(SHARE)/fish/vendor_completions.d/sitegen.fish'

# Without frame pointers, which profilers need and which cost two in a hundred of a build.
static: packages
	$(SWIFT) build $(STATIC_OPTIONS) --product sitegen
	$(SWIFT) build $(STATIC_OPTIONS) --product sitegen-share-pictures
