"""What the fits share: which half a document belongs to, and a logistic regression."""

from __future__ import annotations

import hashlib

import numpy as np

__all__ = ["is_fitted", "logistic", "sigmoid"]

STEPS = 30


def is_fitted(id: str) -> bool:  # noqa: A002  # the word of the models
    """Is the document with this id in the half that is fitted to? The other half is only measured."""
    return hashlib.sha256(id.encode()).digest()[0] % 2 == 0


def sigmoid(x: np.ndarray) -> np.ndarray:
    """The logistic function."""
    return 1 / (1 + np.exp(-x))


def logistic(features: np.ndarray, wanted: np.ndarray, worth: np.ndarray | None = None, penalty: float = 1.0) -> np.ndarray:
    """The weights of a logistic regression, by Newton's method; `worth` of each row (1 when None), `penalty` on their squares."""
    weights, rows = np.zeros(features.shape[1]), np.ones(len(wanted)) if worth is None else worth
    for _ in range(STEPS):
        chance = sigmoid(features @ weights)
        slope = features.T @ (rows * (wanted - chance)) - penalty * weights
        curve = (features * (rows * chance * (1 - chance))[:, None]).T @ features + penalty * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights
