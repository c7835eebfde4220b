"""Drive the real window with the bundled model and write one picture a flow.

    make screenshots        or        python -m tests.screenshots [FLOW ...]

writes build/screenshots/NAME.png. On a machine without a screen it runs in `xvfb-run` where
there is one, else Qt draws offscreen. It needs no network. A module a group of flows; one that is
new is imported in `__main__.py`.
"""
