# `make run` opens the editor, `make test` runs the tests; both set up everything they need.
#
#   make setup TORCH_INDEX=<address>   take torch from that package index (README: CPU and CUDA builds)
#   make setup PYTHON=<program>        use this Python 3.11 or 3.12
#   make install PREFIX=<folder>       where the frozen program goes; DESTDIR=<folder> for packagers

VENV := .venv
BIN := $(VENV)/bin
FROZEN := inade-studio
ifeq ($(OS),Windows_NT)  # with the shell of Git; inade.exe is the one that prints
BIN := $(VENV)/Scripts
EXE := .exe
FROZEN := inade.exe
endif
PY := $(BIN)/python$(EXE)
TORCH_INDEX ?=
PYTHON ?=
PREFIX ?= /usr/local
DESTDIR ?=
ID := org.inade.studio
SIZES := 16 22 24 32 48 64 128 256 512

.DEFAULT_GOAL := help
.PHONY: help setup run test test-slow check check-gpu bench screenshots guide-pictures translations \
	package licences release install uninstall clean

help:
	@echo "make run          open the editor"
	@echo "make test         run the tests"
	@echo "make test-slow    run the long tests as well: training, freezing, soak"
	@echo "make check        formatting, lint, types, import rules, tests"
	@echo "make check-gpu PY=python3  check and measure a graphics device with that Python's torch"
	@echo "make bench        measure speed against the plain formulation"
	@echo "make screenshots  drive the editor and write one picture a flow to build/screenshots"
	@echo "make guide-pictures  take the pictures of the guide and the README anew"
	@echo "make translations  collect the texts of the window and compile what is translated"
	@echo "make package      freeze the program into dist/ and test what came out"
	@echo "make install      put the frozen program on this Linux desktop (PREFIX=$(PREFIX)); make uninstall"
	@echo "make release      freeze, and fill dist/release with all that a release has"
	@echo "make setup        only install; make clean removes what was built"

# A stamp a list of requirements: nothing is installed, and no network used, while they stand still.
$(PY):
	@python='$(PYTHON)'; \
	for candidate in python3.11 python3.12 python3 python; do \
	    [ -n "$$python" ] && break; \
	    $$candidate -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' \
	        >/dev/null 2>&1 && python=$$candidate; \
	done; \
	if [ -z "$$python" ]; then \
	    echo "INADE Studio needs Python 3.11 or 3.12 and found neither on the PATH." >&2; \
	    echo "Install one (Debian: apt-get install python3.11 python3.11-venv; Fedora: dnf install" >&2; \
	    echo "python3.12; macOS: brew install python@3.12) or name it: make setup PYTHON=/path/to/python" >&2; \
	    exit 1; \
	fi; \
	if ! "$$python" -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))'; then \
	    echo "$$python is not Python 3.11 or 3.12, which INADE Studio needs." >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	    echo "$$python cannot make virtual environments. Install its venv package" >&2; \
	    echo "(Debian: apt-get install python3-venv) and try again." >&2; exit 1; \
	fi; \
	"$$python" -m venv $(VENV)

$(VENV)/.runtime: requirements.txt requirements-backbones.txt | $(PY)
ifneq ($(TORCH_INDEX),)
	$(PY) -m pip install "$$(grep '^torch==' requirements.txt)" --index-url "$(TORCH_INDEX)"
endif
	$(PY) -m pip install -r requirements.txt
	$(PY) -m pip install --no-deps -r requirements-backbones.txt
	@$(PY) -m compileall -q main.py app inade  # so that the first start is as quick as the second
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	$(PY) -m pip install -r requirements-dev.txt
	@touch $@

setup: $(VENV)/.dev

run: $(VENV)/.runtime
	$(PY) main.py

test: $(VENV)/.dev
	@$(PY) -m app.system_libraries
	$(PY) -m pytest -n 2  # in two processes: more would need much memory

test-slow: $(VENV)/.dev
	@$(PY) -m app.system_libraries
	$(PY) -m pytest -m "slow or not slow"

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(MAKE) test

# On any machine with a device, whatever else is installed: needs no `make setup` and no network.
check-gpu:
	$(PY) -m tests.gpu

bench: $(VENV)/.runtime
	$(PY) main.py bench

screenshots: $(VENV)/.dev
	$(PY) -m tests.screenshots
	QT_SCALE_FACTOR=2 $(PY) -m tests.screenshots first_start painting selection small error menus

guide-pictures: $(VENV)/.dev
	QT_SCALE_FACTOR=2 $(PY) -m tests.screenshots guide
	cp build/screenshots/200_percent/guide/*.webp resources/guide/pictures/

translations: $(VENV)/.dev
	QT_QPA_PLATFORM=offscreen $(PY) -m resources.translations.refresh

package: $(VENV)/.dev
	$(PY) -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	$(PY) -m resources.packaging.sizes $(BUILT)
	$(BUILT)/$(FROZEN) --self-test

licences: $(VENV)/.runtime
	$(PY) -m resources.packaging.licences

release: $(VENV)/.dev
	$(PY) -m resources.packaging.release --check
	$(MAKE) package
	$(PY) -m resources.packaging.release

# What a Linux desktop looks at. Exec becomes a full path, for PREFIX/bin is not always on its PATH.
BUILT := dist/inade-studio
DESKTOP := resources/desktop/$(ID)
share = $(DESTDIR)$(PREFIX)/share
INSTALLED = "$(share)/applications/$(ID).desktop" "$(share)/thumbnailers/$(ID).thumbnailer" \
	"$(share)/mime/packages/$(ID).xml" "$(share)/metainfo/$(ID).metainfo.xml" \
	"$(share)/icons/hicolor/scalable/apps/$(ID).svg" \
	$(foreach size,$(SIZES),"$(share)/icons/hicolor/$(size)x$(size)/apps/$(ID).png")

install:
	@test -x "$(BUILT)/inade-studio" || { echo "There is no frozen program here: make package" >&2; exit 1; }
	rm -rf "$(DESTDIR)$(PREFIX)/lib/inade-studio"
	install -d "$(DESTDIR)$(PREFIX)/lib" "$(DESTDIR)$(PREFIX)/bin"
	cp -R "$(BUILT)" "$(DESTDIR)$(PREFIX)/lib/inade-studio"
	ln -sf ../lib/inade-studio/inade-studio "$(DESTDIR)$(PREFIX)/bin/inade-studio"
	for file in $(INSTALLED); do install -d "$$(dirname "$$file")" || exit 1; done
	for kind in applications/$(ID).desktop thumbnailers/$(ID).thumbnailer; do \
	    sed -e 's|^Exec=inade-studio|Exec="$(PREFIX)/bin/inade-studio"|' \
	        -e 's|^TryExec=.*|TryExec=$(PREFIX)/bin/inade-studio|' \
	        resources/desktop/"$${kind#*/}" > "$(share)/$$kind" || exit 1; \
	done
	install -m 644 $(DESKTOP).mime.xml "$(share)/mime/packages/$(ID).xml"
	install -m 644 $(DESKTOP).metainfo.xml "$(share)/metainfo/"
	install -m 644 resources/desktop/icon.svg "$(share)/icons/hicolor/scalable/apps/$(ID).svg"
	for size in $(SIZES); do \
	    install -m 644 resources/desktop/icons/$$size.png \
	        "$(share)/icons/hicolor/$${size}x$$size/apps/$(ID).png" || exit 1; \
	done
	@$(REFRESH)

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/lib/inade-studio"
	rm -f "$(DESTDIR)$(PREFIX)/bin/inade-studio" $(INSTALLED)
	@$(REFRESH)

# A package's own scripts do this where DESTDIR is given.
REFRESH = test -n "$(DESTDIR)" || { \
	update-mime-database "$(share)/mime"; update-desktop-database -q "$(share)/applications"; \
	gtk-update-icon-cache -q -t -f "$(share)/icons/hicolor"; } 2>/dev/null || true

clean:
	rm -rf build dist .pytest_cache .ruff_cache .import_linter_cache
