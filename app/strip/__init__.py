"""The strip under the canvas: variations, history, jobs, and the explore pad."""
